package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.AidCodeRow;
import org.medicalsuite.eligibility.aidcode.AidCodes;
import org.medicalsuite.eligibility.assignment.KaiserEligibility;
import org.medicalsuite.eligibility.assignment.MatchingPlan;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.plan.lineup.PlanRole;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;

/** What ties a person to a plan: Medicare, earlier plans, the family; and what the law asks of those who join Kaiser. */
@ApplicationScoped
public class Connections {
    private final Enrollees people;

    public Connections(Enrollees people) {
        this.people = people;
    }

    /** The Medi-Cal plan that follows from the person's Medicare Advantage contract. */
    public Optional<MatchingPlan> matchingPlan(Standing standing, LocalDate effective) {
        return standing.person()
                .first(Fact.Medicare.class)
                .map(held -> held.fact().contract())
                .flatMap(contract -> MatchingPlan.ofContract(contract, standing.county(), effective));
    }

    /** The name of the plan that the person was an active member of last, before a day. */
    public Optional<String> priorPlan(KnownPerson person, LocalDate before) {
        return memberships(person)
                .filter(span ->
                        span.valid().thru() != null && span.valid().thru().isBefore(before))
                .max(Comparator.comparing(span -> span.valid().from()))
                .flatMap(span -> planOf(span, span.valid().from()));
    }

    /** The plan of the first relative, in the order of their CINs, who is in one. */
    public Optional<String> familyPlan(Standing standing) {
        return relatives(standing)
                .flatMap(link -> planOn(link, standing.day()).stream())
                .findFirst();
    }

    /** The person as WIC 14197.11 looks at those who would join Kaiser. */
    public KaiserEligibility.Candidate kaiser(KnownPerson person, Standing standing, LocalDate effective) {
        return new KaiserEligibility.Candidate(
                standing.county(),
                mediCalSince(standing, effective),
                lastKaiserDay(person),
                inKaiserInNamedYear(person, effective),
                relatives(standing)
                        .filter(link -> counts(link, standing, effective))
                        .flatMap(link -> planOn(link, standing.day()).stream())
                        .anyMatch(Connections::isKaiser),
                standing.enrollee().medicare(),
                standing.person().all(Fact.AidCode.class).stream()
                        .flatMap(held -> AidCodes.find(held.fact().code()).stream())
                        .anyMatch(row -> row.managedCare() == AidCodeRow.ManagedCareClass.VOLUNTARY_OUTSIDE_COHS));
    }

    /** When Medi-Cal began; for somebody who had it before Kaiser's contract, the first day that the contract covers. */
    private static LocalDate mediCalSince(Standing standing, LocalDate effective) {
        var since = standing.person().all(Fact.AidCode.class).stream()
                .map(held -> held.source().from())
                .min(LocalDate::compareTo)
                .orElse(effective);
        return kaiserSince(standing.county(), effective)
                .filter(since::isBefore)
                .map(_ -> effective)
                .orElse(since);
    }

    private static Optional<LocalDate> kaiserSince(County county, LocalDate on) {
        return PlanLineUp.of(county, on).prime().stream()
                .filter(plan -> plan.role() == PlanRole.KAISER_AHCSP)
                .map(plan -> plan.from())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable LocalDate lastKaiserDay(KnownPerson person) {
        return Stream.concat(
                        person.spans().stream().filter(span -> span.fact() instanceof Fact.KaiserCoverage),
                        memberships(person)
                                .filter(span -> planOf(span, span.valid().from())
                                        .filter(Connections::isKaiser)
                                        .isPresent()))
                .map(span -> span.valid().lastDay().orElse(LocalDate.MAX))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean inKaiserInNamedYear(KnownPerson person, LocalDate effective) {
        var year = Figure.of(FigureName.KAISER_NAMED_YEAR, effective).value();
        var named = DateSpan.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return person.spans().stream()
                .filter(span -> span.valid().overlaps(named))
                .anyMatch(span -> switch (span.fact()) {
                    case Fact.KaiserCoverage kaiser -> kaiser.assignedByMediCalPlan();
                    case Fact.PlanMembership member ->
                        PlanCodes.find(member.hcpCode(), named.from())
                                .or(() -> PlanCodes.find(member.hcpCode(), LocalDate.of(year, 12, 31)))
                                .map(PlanCodes.PlanCode::plan)
                                .filter(Connections::isKaiser)
                                .isPresent();
                    default -> false;
                });
    }

    /** A family tie to a member of Kaiser counts by what the relative is, and for children by age. */
    private boolean counts(Fact.FamilyLink link, Standing standing, LocalDate effective) {
        return switch (link.relative()) {
            case CHILD ->
                people.find(new Cin(link.cin()), standing.day())
                        .map(relative -> under(Enrollees.onDay(relative, standing.day()), effective))
                        .orElse(false);
            case PARENT_OR_STEPPARENT -> under(standing.person(), effective);
            case SPOUSE_OR_DOMESTIC_PARTNER,
                    DISABLED_DEPENDENT,
                    GRANDPARENT,
                    GUARDIAN,
                    FOSTER_PARENT,
                    OTHER_WITH_PROOF -> true;
        };
    }

    private static boolean under(PersonOnDay person, LocalDate on) {
        return Period.between(person.birthDate(), on).getYears()
                < Figure.of(FigureName.KAISER_FAMILY_UNDER_AGE, on).value();
    }

    private static Stream<Fact.FamilyLink> relatives(Standing standing) {
        List<Fact.FamilyLink> links = standing.person().all(Fact.FamilyLink.class).stream()
                .map(PersonOnDay.Held::fact)
                .sorted(Comparator.comparing(Fact.FamilyLink::cin))
                .toList();
        return links.stream();
    }

    private Optional<String> planOn(Fact.FamilyLink link, LocalDate day) {
        return people.find(new Cin(link.cin()), day).stream()
                .flatMap(Connections::memberships)
                .flatMap(span -> planOf(span, day).stream())
                .findFirst();
    }

    private static Stream<KnownSpan> memberships(KnownPerson person) {
        return person.spans().stream()
                .filter(span -> span.fact() instanceof Fact.PlanMembership member
                        && PlanStatus.of(member.status()).active());
    }

    private static Optional<String> planOf(KnownSpan span, LocalDate day) {
        return span.fact() instanceof Fact.PlanMembership member
                ? PlanCodes.find(member.hcpCode(), day).map(PlanCodes.PlanCode::plan)
                : Optional.empty();
    }

    private static boolean isKaiser(String plan) {
        return plan.startsWith("Kaiser");
    }
}
