package org.medicalsuite.eligibility.vectors;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.medicalsuite.eligibility.fact.Relative;

/** Questions who may join Kaiser: circumstances are stated, then an enrolment inquiry lists who may join what. */
final class KaiserVectors {
    private static final String FOSTER_CARE = "42";
    private static final String FORMER_FOSTER_YOUTH = "4M";
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    /** Years of a child and of a parent's child, whose ties end with an age. */
    private static final int CHILD = 10;

    private KaiserVectors() {}

    static Map<String, Object> mayJoin(Facts facts) {
        var since = facts.date("medi_cal_effective");
        AnyDay.go(since);
        var lineUp = CountyLineUp.of(facts.county(), since);
        if (!lineUp.kaiserAvailable()) {
            return Map.of("kaiser_allowed", false, "reason", "no_kaiser_contract_in_county");
        }
        var cin = onFile(facts, since);
        if (facts.has("last_kaiser_end")) {
            var end = facts.date("last_kaiser_end");
            coveredByKaiser(cin, end.minusYears(1).plusDays(1), end, false);
        }
        if (facts.is("medi_cal_kaiser_2023")) {
            coveredByKaiser(cin, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), true);
        }
        facts.maybe("family_kaiser")
                .filter(relative -> !relative.equals("false"))
                .ifPresent(relative -> {
                    var member = new Newcomer(facts.county())
                            .born(relative.equals("child") ? since.minusYears(CHILD) : ADULT)
                            .in(lineUp.kaisersCode().orElseThrow(), since)
                            .onFile(since);
                    Circumstances.state(
                            cin,
                            since,
                            null,
                            "\"familyLink\": {\"cin\": \"%s\", \"relative\": \"%s\"}"
                                    .formatted(member, relative(relative)));
                });
        var answer = ManagedCareVectors.ask(cin, since)
                .setRootPath("plans.find { it.hcpCode == '%s' }"
                        .formatted(lineUp.kaisersCode().orElseThrow()));
        var rule = answer.getString("basis.rule").toLowerCase(Locale.ROOT);
        return Map.of("kaiser_allowed", answer.getBoolean("mayJoin"), "basis", rule, "reason", rule);
    }

    private static String onFile(Facts facts, LocalDate since) {
        var isChild = facts.maybe("family_kaiser").filter("parent"::equals).isPresent();
        var person = new Newcomer(facts.county())
                .born(isChild ? since.minusYears(CHILD) : ADULT)
                .inNoPlan(since);
        if (facts.is("dual")) {
            person.with(file -> file.medicare(Medicare.parts("A+B")));
        }
        if (facts.is("foster")) {
            person.under(FOSTER_CARE, "401");
        } else if (facts.is("former_foster")) {
            person.under(FORMER_FOSTER_YOUTH, "401");
        }
        return person.onFile(since);
    }

    private static void coveredByKaiser(String cin, LocalDate from, LocalDate thru, boolean byMediCalPlan) {
        Circumstances.state(
                cin, from, thru, "\"kaiserCoverage\": {\"assignedByMediCalPlan\": %s}".formatted(byMediCalPlan));
    }

    /** The law's word for a relative that a vector names. */
    private static Relative relative(String word) {
        return switch (word) {
            case "spouse", "domestic_partner" -> Relative.SPOUSE_OR_DOMESTIC_PARTNER;
            case "parent" -> Relative.PARENT_OR_STEPPARENT;
            default -> Relative.valueOf(word.toUpperCase(Locale.ROOT));
        };
    }
}
