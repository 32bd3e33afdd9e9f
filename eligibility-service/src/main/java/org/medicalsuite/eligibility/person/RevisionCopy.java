package org.medicalsuite.eligibility.person;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.storage.CopyInto;
import org.medicalsuite.kernel.DateSpan;

/** Adds what is known anew of many people by COPY, which costs a fraction of inserts. */
final class RevisionCopy {
    private RevisionCopy() {}

    static void demographics(DataSource dataSource, String file, Instant at, List<Change> changes) throws SQLException {
        try (var rows = CopyInto.table(dataSource.getConnection(), """
                demographics (person_id, last_name, first_name, middle_name, birth_date, sex, death_date,
                    card_check_digit, card_issued, last_key, first_key, segment, known, file_id)""")) {
            var known = "[\"%s\",)".formatted(at);
            for (var change : changes) {
                var who = change.who();
                if (who != null) {
                    rows.number(change.before().id())
                            .text(who.lastName())
                            .text(who.firstName())
                            .text(who.middleName())
                            .text(who.birthDate().toString())
                            .text(who.sex())
                            .text(
                                    who.deathDate() == null
                                            ? null
                                            : who.deathDate().toString())
                            .text(who.cardCheckDigit())
                            .text(
                                    who.cardIssued() == null
                                            ? null
                                            : who.cardIssued().toString())
                            .text(NameKey.of(who.lastName()))
                            .text(NameKey.of(who.firstName()))
                            .number(change.segment())
                            .text(known)
                            .text(file)
                            .endRow();
                }
            }
            rows.finish();
        }
    }

    static void spans(DataSource dataSource, FactJson facts, String file, Instant at, List<Change> changes)
            throws SQLException {
        try (var rows = CopyInto.table(
                dataSource.getConnection(),
                "eligibility_span (person_id, kind, code, fact, valid, segment, replaces, known, file_id)")) {
            var known = "[\"%s\",)".formatted(at);
            // Few counties, plans and aid codes make up the facts of thousands of people.
            var written = new HashMap<Fact, String>();
            for (var change : changes) {
                for (var added : change.revision().added()) {
                    rows.number(change.before().id())
                            .text(added.fact().kind().name())
                            .text(added.fact().key())
                            .text(written.computeIfAbsent(added.fact(), facts::write))
                            .text(days(added.valid()))
                            .number(change.segment())
                            .text(
                                    added.replaces() == null
                                            ? null
                                            : added.replaces().toString())
                            .text(known)
                            .text(file)
                            .endRow();
                }
            }
            rows.finish();
        }
    }

    private static String days(DateSpan valid) {
        var thru = valid.thru();
        return "[" + valid.from() + "," + (thru == null ? "" : thru) + "]";
    }
}
