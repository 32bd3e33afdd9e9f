package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.choose;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import java.util.Map;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.choice.ChoiceClock;

/** Questions about the choice of a plan and its clock. */
record ChoiceVectors(ChoiceClock clock) {
    /** A choice: from when it holds. */
    Map<String, Object> chosen(Facts facts) {
        var processed = facts.date("choice_processed");
        AnyDay.go(processed);
        var code = CountyLineUp.of(facts.county(), processed).codeOf(facts.text("choice_plan"));
        var cin = new Newcomer(facts.county())
                .inNoPlan(processed.withDayOfMonth(1))
                .onFile(processed);
        var answer = choose(FEED, cin, code)
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .jsonPath();
        // The vector brings a calendar. Where ours says otherwise of the day, the rule is asked, which takes a
        // calendar.
        var cutOff = facts.date("month_cutoff");
        var ours = CutOff.ofMonthOf(processed).day();
        var effective = processed.isAfter(cutOff) == processed.isAfter(ours)
                ? answer.getString("effective")
                : EnrollmentEffective.of(processed, cutOff).effective().toString();
        return Map.of("plan", answer.getString("plan.name"), "effective", effective);
    }

    /** A packet: what the job makes of it on the day of the run. */
    Map<String, Object> packetSent(Facts facts) {
        var postmark = facts.date("packet_postmark");
        var run = facts.date("run_date");
        AnyDay.go(postmark);
        var cin = new Newcomer(facts.county())
                .inNoPlan(postmark.withDayOfMonth(1))
                .onFile(postmark);
        var id = packet(cin, postmark).statusCode(201).extract().<String>path("packet.id");
        if (facts.has("mer_request")) {
            post(FEED, "/v1/medical-exemption-requests", """
                    {"cin": "%s", "condition": "CANCER", "treatingNpi": "1234567893", "signedByMember": true,
                     "signedByPhysician": true, "physicianInPlanOfTheArea": false}""".formatted(cin)).statusCode(201);
        }
        facts.maybe("choice")
                .ifPresent(plan -> choose(
                                FEED,
                                cin,
                                CountyLineUp.of(facts.county(), postmark).codeOf(plan))
                        .statusCode(201));
        AnyDay.go(run);
        clock.assignOverdue();
        var state = get(FEED, "/v1/choice-packets/" + id).extract().<String>path("state");
        var standing = ManagedCareVectors.ask(cin, run);
        return Map.of(
                "action", action(state),
                "eligible_plans", standing.getList("plans.findAll { it.mayJoin }.plan"),
                "kaiser_requires_criteria",
                        !standing.getList("plans.findAll { it.basis.rule == 'NO_GROUND_FOR_KAISER' }")
                                .isEmpty());
    }

    private static String action(String state) {
        return switch (state) {
            case "OPEN" -> "await_choice";
            case "STOPPED" -> "await_exemption_decision";
            case "CHOSEN" -> "enroll_as_chosen";
            case "ASSIGNED" -> "default_assign";
            default -> throw new AssertionError("The packet is " + state);
        };
    }
}
