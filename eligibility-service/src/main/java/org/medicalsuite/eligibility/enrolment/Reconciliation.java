package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Cin;

/**
 * What a full file says of the membership before it: who is new, who changed, and who is missing, that is, whom an
 * earlier file of the same sender to the same receiver made a member of a plan that still runs today. A frozen record is
 * not missing. A missing person is listed and nothing is ended: docs/settings-eligibility.md, "Full files".
 */
@ApplicationScoped
class Reconciliation {
    private final AgroalDataSource dataSource;

    Reconciliation(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Lists the new and the changed of a batch, in the transaction that applied it. */
    void found(String file, List<Long> fresh, List<Long> changed) throws SQLException {
        list(file, FileFinding.Finding.NEW, fresh);
        list(file, FileFinding.Finding.CHANGED, changed);
    }

    private void list(String file, FileFinding.Finding finding, List<Long> people) throws SQLException {
        if (!people.isEmpty()) {
            try (var connection = dataSource.getConnection();
                    var insert = connection.prepareStatement("""
                            insert into file_finding (file_id, finding, person_id)
                            select ?, ?, unnest(?) on conflict do nothing""")) {
                insert.setString(1, file);
                insert.setString(2, finding.name());
                insert.setArray(3, connection.createArrayOf("bigint", people.toArray()));
                insert.executeUpdate();
            }
        }
    }

    /** Lists the missing and counts all, once every member of the file is applied. */
    void findMissing(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        with named as materialized (
                            select p.id from staged_members m, unnest(m.cins) as c (cin) join person p on p.cin = c.cin
                            where m.file_id = ?)
                        insert into file_finding (file_id, finding, person_id)
                        select distinct f.id, 'MISSING', s.person_id
                        from enrollment_file f
                        join enrollment_file earlier on earlier.sender = f.sender and earlier.receiver = f.receiver
                        join eligibility_span s on s.file_id = earlier.id and s.kind in ('PLAN', 'DENTAL_PLAN')
                            and upper_inf(s.known)
                            and s.valid @> (f.received_at at time zone 'America/Los_Angeles')::date
                        where f.id = ? and not exists (select from named n where n.id = s.person_id)
                            and not exists (
                                select from person_merge g where g.frozen_id = s.person_id and upper_inf(g.known))
                        on conflict do nothing""")) {
            insert.setString(1, file);
            insert.setString(2, file);
            insert.executeUpdate();
        }
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update enrollment_file f set (missing_members, new_members, changed_members) = (
                            select count(*) filter (where finding = 'MISSING'), count(*) filter (where finding = 'NEW'),
                                count(*) filter (where finding = 'CHANGED')
                            from file_finding where file_id = f.id)
                        where f.id = ?""")) {
            update.setString(1, file);
            update.executeUpdate();
        }
    }

    /**
     * Who was found, in the order of their CINs.
     *
     * @param after a CIN; those up to it are left out
     */
    List<FileFinding> page(String file, FileFinding.Finding finding, String after, int atMost) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select p.cin from file_finding f join person p on p.id = f.person_id
                        where f.file_id = ? and f.finding = ? and p.cin > ? order by p.cin limit ?""")) {
            select.setString(1, file);
            select.setString(2, finding.name());
            select.setString(3, after);
            select.setInt(4, atMost);
            var page = new ArrayList<FileFinding>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    page.add(new FileFinding(new Cin(row.getString(1)), finding));
                }
            }
            return page;
        }
    }
}
