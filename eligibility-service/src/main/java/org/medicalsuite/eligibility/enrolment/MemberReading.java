package org.medicalsuite.eligibility.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;

/**
 * Reads one member as DHCS lays it out: REF*1L (else REF*0F) names the CIN, NM1*IL the person, DMG the birth date,
 * REF*23 the card, REF*17 the day of death, REF*3H the county's case, REF*Q4 identifiers that the person had before;
 * each HD loop a coverage.
 */
final class MemberReading {
    private static final String RESEND = "Send the member again with it";

    private MemberReading() {}

    static MemberStatement read(MemberLoop member) throws Quarantined {
        var fault = member.firstFault();
        if (fault.isPresent()) {
            throw new Quarantined(fault.get());
        }
        var firstCoverage = indexOf(member.segments(), "HD");
        var own = member.segments().subList(0, firstCoverage);
        var references = MemberReferences.of(own);
        var coverages = new ArrayList<CoverageStatement>();
        for (var loop :
                split(member.segments().subList(firstCoverage, member.segments().size()))) {
            coverages.addAll(CoverageReading.read(loop, references));
        }
        refuseOverlap(member, coverages);
        var identity = MemberIdentity.of(own);
        return new MemberStatement(
                member.number(),
                member.position(),
                cin(identity, own.getFirst()),
                identity.priorCins(),
                who(own),
                coverages);
    }

    private static Cin cin(MemberIdentity identity, Segment ins) throws Quarantined {
        if (identity.named().isEmpty()) {
            throw Reading.quarantine(ins, "CIN_MISSING", "No REF*1L or REF*0F names the CIN", RESEND);
        }
        var named = identity.named().get();
        return Reading.value(named, () -> Cin.parse(named.element(2).orElse("")));
    }

    private static Demographics who(List<Segment> own) throws Quarantined {
        var name = find(own, "NM1", "IL").or(() -> find(own, "NM1", "74"));
        if (name.isEmpty() || name.get().element(3).isEmpty()) {
            throw Reading.quarantine(own.getFirst(), "NAME_MISSING", "No NM1*IL names the person", RESEND);
        }
        var demographics = own.stream().filter(segment -> segment.is("DMG")).findFirst();
        var birth = demographics.flatMap(segment -> segment.element(2));
        if (demographics.isEmpty() || birth.isEmpty()) {
            throw Reading.quarantine(own.getFirst(), "BIRTH_DATE_MISSING", "No DMG gives the birth date", RESEND);
        }
        var card = find(own, "REF", "23");
        return new Demographics(
                name.get().element(3).orElseThrow(),
                name.get().element(4).orElse(""),
                name.get().element(5).orElse(null),
                Reading.date(demographics.get(), birth.get()),
                demographics.get().element(3).orElse(null),
                packedDate(find(own, "REF", "17"), 2),
                card.flatMap(ref -> ref.packed(2, 1)).orElse(null),
                packedDate(card, 2));
    }

    private static @Nullable LocalDate packedDate(Optional<Segment> segment, int part) throws Quarantined {
        var text = segment.flatMap(ref -> ref.packed(2, part));
        return text.isPresent() ? Reading.date(segment.orElseThrow(), text.get()) : null;
    }

    private static void refuseOverlap(MemberLoop member, List<CoverageStatement> coverages) throws Quarantined {
        for (int i = 0; i < coverages.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = coverages.get(i);
                var other = coverages.get(j);
                if (one.days().overlaps(other.days()) && one.kinds().stream().anyMatch(other.kinds()::contains)) {
                    throw Reading.quarantine(
                            member.segments().getFirst(),
                            "COVERAGES_OVERLAP",
                            "Two HD loops of the member speak about the same days",
                            "Send one HD loop for each run of days");
                }
            }
        }
    }

    static Optional<Segment> find(List<Segment> segments, String tag, String qualifier) {
        return segments.stream().filter(segment -> segment.is(tag, qualifier)).findFirst();
    }

    static DateSpan days(Segment hd, LocalDate from, @Nullable LocalDate thru) throws Quarantined {
        return Reading.value(hd, () -> new DateSpan(from, thru));
    }

    private static int indexOf(List<Segment> segments, String tag) {
        int index = 0;
        while (index < segments.size() && !segments.get(index).is(tag)) {
            index++;
        }
        return index;
    }

    private static List<List<Segment>> split(List<Segment> coverages) {
        var loops = new ArrayList<List<Segment>>();
        for (var segment : coverages) {
            if (segment.is("HD")) {
                loops.add(new ArrayList<>());
            }
            loops.getLast().add(segment);
        }
        return loops;
    }
}
