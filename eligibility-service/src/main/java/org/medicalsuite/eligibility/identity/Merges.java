package org.medicalsuite.eligibility.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.identity.MergeAnswer.Outcome;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.time.Clocks;

/**
 * Makes two records one. The live record takes over what the frozen one said about days before the live one begins; of
 * later days the live record alone speaks. Nothing is removed: an answer as of an instant before the merge is what it
 * was.
 */
@ApplicationScoped
public class Merges {
    private final AgroalDataSource dataSource;
    private final Clock clock;

    Merges(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Who says so: a caller, or a member of an enrollment file.
     *
     * @param enteredBy null where it is whoever sent the file
     */
    public record Origin(
            @Nullable String enteredBy,
            @Nullable String file,
            @Nullable Integer segment) {
        /** The segment of a member of a file. */
        public static Origin member(String file, int segment) {
            return new Origin(null, file, segment);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public MergeAnswer merge(Cin frozen, Cin live, Origin origin) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var ids = lock(connection, Set.of(frozen, live));
            var frozenId = ids.get(frozen);
            var liveId = ids.get(live);
            if (frozenId == null || liveId == null) {
                return MergeAnswer.of(Outcome.PERSON_NOT_FOUND);
            }
            var leads = leading(List.of(frozenId, liveId));
            if (leads.containsKey(liveId)) {
                return MergeAnswer.of(Outcome.LIVE_CIN_IS_FROZEN);
            }
            var before = leads.get(frozenId);
            if (before != null) {
                return MergeAnswer.of(
                        before.equals(liveId) ? Outcome.ALREADY_MERGED : Outcome.FROZEN_CIN_LEADS_ELSEWHERE);
            }
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new MergeAnswer(Outcome.MERGED, merge(connection, frozenId, liveId, at, origin), List.of());
        }
    }

    /** Merges two people whom the caller has locked, neither of them frozen. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void merge(long frozen, long live, Instant at, Origin origin) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            merge(connection, frozen, live, at, origin);
        }
    }

    /** Those of these people who are frozen, each with the live record that it leads to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, Long> leading(Collection<Long> people) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select frozen_id, live_id from person_merge where frozen_id = any(?) and upper_inf(known)")) {
            select.setArray(1, connection.createArrayOf("bigint", people.toArray()));
            var leads = new HashMap<Long, Long>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    leads.put(row.getLong(1), row.getLong(2));
                }
            }
            return leads;
        }
    }

    private static int merge(Connection connection, long frozen, long live, Instant at, Origin origin)
            throws SQLException {
        takeAlong(connection, frozen, live, at);
        lead(connection, frozen, live, at, origin);
        return takeOver(connection, frozen, live, at);
    }

    /** In the order of the CINs, as enrollment files lock them. */
    private static Map<Cin, Long> lock(Connection connection, Set<Cin> cins) throws SQLException {
        var ids = new HashMap<Cin, Long>();
        try (var select =
                connection.prepareStatement("select id, cin from person where cin = any(?) order by cin for update")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", cins.stream().map(Cin::value).toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(new Cin(row.getString("cin")), row.getLong("id"));
                }
            }
        }
        return ids;
    }

    /** Records that led to the one that freezes now lead to the live one. */
    private static void takeAlong(Connection connection, long frozen, long live, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                with ended as (
                    update person_merge set known = tstzrange(lower(known), ?)
                    where live_id = ? and upper_inf(known) returning frozen_id, file_id, segment, entered_by)
                insert into person_merge (frozen_id, live_id, known, file_id, segment, entered_by)
                select frozen_id, ?, tstzrange(?, null), file_id, segment, entered_by from ended""")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setLong(2, frozen);
            update.setLong(3, live);
            update.setTimestamp(4, Timestamp.from(at));
            update.executeUpdate();
        }
    }

    private static void lead(Connection connection, long frozen, long live, Instant at, Origin origin)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into person_merge (frozen_id, live_id, known, file_id, segment, entered_by)
                values (?, ?, tstzrange(?, null), ?, ?, coalesce(?, (select received_by from enrollment_file where id = ?)))""")) {
            insert.setLong(1, frozen);
            insert.setLong(2, live);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.setString(4, origin.file());
            insert.setObject(5, origin.segment());
            insert.setString(6, origin.enteredBy());
            insert.setString(7, origin.file());
            insert.executeUpdate();
        }
    }

    /** Each span taken over names the file and segment that it came from. */
    private static int takeOver(Connection connection, long frozen, long live, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
                select ?, s.kind, s.code, s.fact, s.valid * l.before, tstzrange(?, null), s.file_id, s.segment
                from eligibility_span s, (
                    select daterange(null, coalesce(min(lower(valid)), ?)) as before
                    from eligibility_span where person_id = ? and upper_inf(known)) l
                where s.person_id = ? and upper_inf(s.known) and s.valid && l.before""")) {
            insert.setLong(1, live);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setObject(3, firstOfNextMonth(at));
            insert.setLong(4, live);
            insert.setLong(5, frozen);
            return insert.executeUpdate();
        }
    }

    /** Where the live record says nothing yet, the frozen one speaks to the end of this month. */
    private static LocalDate firstOfNextMonth(Instant at) {
        return YearMonth.from(at.atZone(Clocks.CALIFORNIA)).plusMonths(1).atDay(1);
    }
}
