package org.medicalsuite.eligibility.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.NoticeRule;

/** Notices fall due in the transaction of what they tell about; the same notice about the same thing only once. */
@ApplicationScoped
public class Notices {
    private final AgroalDataSource dataSource;

    public Notices(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What a notice is about.
     *
     * @param subject id of the packet, record or request, or the period that it is about
     * @param hcpCode the plan concerned, which may list the notice
     * @param cause the day from which the notice's days are counted
     */
    public record About(
            long personId,
            String subject,
            String county,
            @Nullable String hcpCode,
            LocalDate cause) {}

    /** Enters a notice; false where the person has this notice about this subject already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean fallDue(NoticeRule.NoticeKind kind, About about, Instant now) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into enrolment_notice (person_id, kind, subject, county, hcp_code, due, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint one_notice_about_a_thing do nothing""")) {
            insert.setLong(1, about.personId());
            insert.setString(2, kind.name());
            insert.setString(3, about.subject());
            insert.setString(4, about.county());
            insert.setString(5, about.hcpCode());
            insert.setObject(6, NoticeRule.of(kind, about.cause()).due(about.cause()));
            insert.setTimestamp(7, Timestamp.from(now));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A notice could not be entered", e);
        }
    }
}
