package org.medicalsuite.eligibility.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;

/** Notices that are to be sent, by county or plan, and what was sent. */
@ApplicationScoped
class NoticeList {
    private static final String NOTICE = """
            select n.number, n.kind, p.cin, n.subject, n.county, n.hcp_code, n.due, n.sent_on
            from enrolment_notice n join person p on p.id = n.person_id where\s""";

    private final AgroalDataSource dataSource;

    NoticeList(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Unsent notices behind a cursor.
     *
     * @param county two-digit code, or null for all
     * @param plan plan code, or null for all
     */
    @Transactional
    NoticePage page(@Nullable String county, @Nullable String plan, NoticeCursor after, int size) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NOTICE + """
                        n.sent_on is null and (n.due, n.number) > (?::date, ?)
                        and (?::text is null or n.county = ?) and (?::text is null or n.hcp_code = ?)
                        order by n.due, n.number limit ?""")) {
            select.setObject(1, after.due());
            select.setLong(2, after.number());
            select.setString(3, county);
            select.setString(4, county);
            select.setString(5, plan);
            select.setString(6, plan);
            select.setInt(7, size + 1);
            var found = new ArrayList<EnrolmentNotice>();
            var last = after;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    if (found.size() == size) {
                        return new NoticePage(List.copyOf(found), last.text());
                    }
                    found.add(notice(row));
                    last = new NoticeCursor(row.getObject("due", LocalDate.class), row.getLong("number"));
                }
            }
            return new NoticePage(List.copyOf(found), null);
        } catch (SQLException e) {
            throw new IllegalStateException("Notices could not be listed", e);
        }
    }

    /** The notice, locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<EnrolmentNotice> lock(long number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NOTICE + "n.number = ? for update of n")) {
            select.setLong(1, number);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(notice(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A notice could not be read", e);
        }
    }

    /** Marks a locked notice as sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(long number, LocalDate on, Instant now, Caller caller) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update enrolment_notice set sent_on = ?, sent_at = ?, sent_by = ? where number = ?")) {
            update.setObject(1, on);
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, caller.subject());
            update.setLong(4, number);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A notice could not be marked", e);
        }
    }

    private static EnrolmentNotice notice(ResultSet row) throws SQLException {
        return new EnrolmentNotice(
                "ntc_" + row.getLong("number"),
                NoticeRule.NoticeKind.valueOf(row.getString("kind")),
                new Cin(row.getString("cin")),
                row.getString("subject"),
                row.getString("county"),
                row.getString("hcp_code"),
                row.getObject("due", LocalDate.class),
                row.getObject("sent_on", LocalDate.class));
    }
}
