package org.medicalsuite.eligibility.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.identity.Merges;
import org.medicalsuite.eligibility.person.Change;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.Revisions;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Applies one batch of members in the caller's transaction, with the count of what became of them. */
@ApplicationScoped
class BatchApplication {
    private final FileRecords files;
    private final Revisions revisions;
    private final Merges merges;
    private final Reconciliation reconciliation;
    private final AuditTrail audit;
    private final Clock clock;

    BatchApplication(
            FileRecords files,
            Revisions revisions,
            Merges merges,
            Reconciliation reconciliation,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.revisions = revisions;
        this.merges = merges;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.clock = clock;
    }

    void apply(TakenFile file, MemberBatch batch) throws SQLException {
        var known = revisions.lock(batch.people());
        var leads = merges.leading(known.values().stream().map(KnownPerson::id).toList());
        var quarantined = new ArrayList<>(batch.quarantined());
        var applied = new ArrayList<Applied>();
        for (var statement : batch.statements()) {
            try {
                applied.add(read(statement, known, leads));
            } catch (Quarantined aside) {
                quarantined.add(QuarantinedMember.of(statement.number(), aside.fault()));
            }
        }
        var changed =
                applied.stream().filter(member -> !member.changesNothing()).toList();
        write(file.id(), changed);
        audit.recordAll(
                file.by(),
                changed.stream().flatMap(member -> member.entries(file.id())).toList());
        if (file.full()) {
            reconciliation.found(
                    file.id(),
                    changed.stream().filter(Applied::isNew).map(Applied::person).toList(),
                    changed.stream()
                            .filter(member -> !member.isNew())
                            .map(Applied::person)
                            .toList());
        }
        files.quarantine(file.id(), quarantined);
        files.progress(
                file.id(),
                file.worker(),
                clock.instant(),
                changed.size(),
                applied.size() - changed.size(),
                quarantined.size());
    }

    private static Applied read(MemberStatement statement, Map<Cin, KnownPerson> known, Map<Long, Long> leads)
            throws Quarantined {
        var live = person(known, statement.cin());
        if (leads.containsKey(live.id())) {
            throw new Quarantined(new Fault(
                    statement.segment(),
                    "CIN_FROZEN",
                    "The CIN was merged into another record; a frozen record takes nothing more",
                    "Look the CIN up (/v1/person-inquiries) and send the member under the CIN that it leads to"));
        }
        var prior = new ArrayList<KnownPerson>();
        for (var cin : statement.priorCins()) {
            var frozen = person(known, cin);
            var leadsTo = leads.get(frozen.id());
            if (leadsTo == null) {
                prior.add(frozen);
            } else if (leadsTo != live.id()) {
                throw new Quarantined(
                        new Fault(
                                statement.segment(),
                                "FROZEN_CIN_LEADS_ELSEWHERE",
                                "A prior CIN of the member was merged into the record of somebody else",
                                "Look the prior CIN up (/v1/person-inquiries) and send the member without the one that is wrong"));
            }
        }
        return new Applied(change(live, statement), prior);
    }

    private static KnownPerson person(Map<Cin, KnownPerson> known, Cin cin) {
        var person = known.get(cin);
        if (person == null) {
            throw new IllegalStateException("A locked person is missing");
        }
        return person;
    }

    private static Change change(KnownPerson before, MemberStatement statement) {
        var timeline = new Timeline(before.spans());
        for (var coverage : statement.coverages()) {
            timeline.state(coverage.days(), coverage.kinds(), coverage.facts());
        }
        return new Change(
                before,
                statement.who().equals(before.who()) ? null : statement.who(),
                timeline.revision(),
                statement.segment());
    }

    /** A member's own facts first: the live record takes over only what it does not say itself. */
    private void write(String file, List<Applied> changed) throws SQLException {
        var at = learnedAt(changed);
        revisions.write(
                file,
                at,
                changed.stream()
                        .map(Applied::change)
                        .filter(change -> !change.changesNothing())
                        .toList());
        for (var member : changed) {
            for (var frozen : member.frozen) {
                merges.merge(frozen.id(), member.person(), at, Merges.Origin.member(file, member.change.segment()));
            }
        }
    }

    /** Now; but later than anything known of these people, so that no span is known for no time at all. */
    private Instant learnedAt(List<Applied> members) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return members.stream()
                .map(member -> member.change.lastLearned().plus(1, ChronoUnit.MICROS))
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * What a member changes.
     *
     * @param frozen records that become one with the member's
     */
    private record Applied(Change change, List<KnownPerson> frozen) {
        boolean changesNothing() {
            return change.changesNothing() && frozen.isEmpty();
        }

        long person() {
            return change.before().id();
        }

        /** Whose data the file changed, each for the audit record. */
        Stream<AuditTrail.Entry> entries(String file) {
            return Stream.concat(
                    Stream.of(entry(change.before().cin(), file, isNew() ? "NEW" : "CHANGED")),
                    frozen.stream().map(person -> entry(person.cin(), file, "MERGED")));
        }

        private static AuditTrail.Entry entry(Cin person, String file, String outcome) {
            return new AuditTrail.Entry("enrollment-file.member.apply", person, file, "operations", outcome);
        }

        /** A person who was known under an older CIN is not new. */
        boolean isNew() {
            return Stream.concat(Stream.of(change.before()), frozen.stream()).allMatch(person -> person.who() == null);
        }
    }
}
