package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.medicalsuite.eligibility.choice.ChoiceClock;

/** Questions to which plan somebody comes who did not choose: a packet, its days, the job, the explained assignment. */
record AssignmentVectors(ChoiceClock clock, AtomicInteger closures) {
    private static final int DAYS_OF_A_PACKET = 31;

    /** Prior plan, family, or the county's split. */
    Map<String, Object> assigned(Facts facts) {
        var run = facts.dateOr("date", Facts.RESEARCHED);
        var sent = run.minusDays(DAYS_OF_A_PACKET);
        var lineUp = CountyLineUp.of(facts.county(), run);
        AnyDay.go(sent);
        var person = new Newcomer(facts.county());
        facts.maybe("prior_plan")
                .ifPresent(plan -> person.in(lineUp.codeOf(plan), sent.minusYears(1), sent.minusMonths(3)));
        var cin = person.inNoPlan(sent.minusMonths(3).plusDays(1)).onFile(sent);
        facts.maybe("family_plan").ifPresent(plan -> related(cin, facts, lineUp.codeOf(plan), sent));
        var assignment = assign(cin, sent, run);
        return Map.of(
                "plan", assignment.getString("assignment.plan.name"),
                "aaip_used", assignment.getList("assignment.trace.rule").contains("QUALITY_SPLIT"));
    }

    /** A household of which one member is in a plan and another is in none. */
    Map<String, Object> household(Facts facts) {
        var run = facts.is("plan_capacity_ok") && facts.is("zip_served") ? Facts.RESEARCHED : aDayOfItsOwn();
        var sent = run.minusDays(DAYS_OF_A_PACKET);
        var lineUp = CountyLineUp.of(facts.county(), run);
        AnyDay.go(sent);
        var plan = facts.list("household").stream()
                .flatMap(member -> member.maybe("plan").stream())
                .findFirst()
                .orElseThrow();
        var answer = new HashMap<String, Object>();
        for (var member : facts.list("household")) {
            if (!member.has("plan")) {
                var cin = new Newcomer(facts.county())
                        .inNoPlan(sent.withDayOfMonth(1))
                        .onFile(sent);
                related(cin, facts, lineUp.codeOf(plan), sent);
                close(facts, cin, lineUp.codeOf(plan), run);
                var assignment = assign(cin, sent, run);
                answer.put(member.text("id") + "_plan", assignment.getString("assignment.plan.name"));
                answer.put(
                        "reason", assignment.getString("assignment.basis.rule").toLowerCase(Locale.ROOT));
            }
        }
        return answer;
    }

    /** Somebody who leaves a plan while the competing one may be full. */
    Map<String, Object> departure(Facts facts) {
        var day = facts.is("competing_plan_at_capacity") ? aDayOfItsOwn() : Facts.RESEARCHED;
        AnyDay.go(day);
        var lineUp = CountyLineUp.of(facts.county(), day);
        var left = lineUp.codeOf(facts.text("disenrolled_from"));
        var cin = new Newcomer(facts.county())
                .in(left, day.minusMonths(6).withDayOfMonth(1))
                .onFile(day);
        if (facts.is("competing_plan_at_capacity")) {
            lineUp.codesOpenToAll().stream()
                    .filter(code -> !code.equals(left))
                    .forEach(code -> close(code, "\"reason\": \"NO_CAPACITY\"", day));
        }
        var outcome = post(FEED, "/v1/disenrolments", "{\"cin\": \"%s\", \"ground\": \"OTHER\"}".formatted(cin))
                .statusCode(201)
                .extract()
                .<String>path("outcome");
        return Map.of("fee_for_service_option", outcome.equals("FEE_FOR_SERVICE_OFFERED"));
    }

    private static void related(String cin, Facts facts, String plan, LocalDate day) {
        var relative = new Newcomer(facts.county())
                .in(plan, day.minusMonths(6).withDayOfMonth(1))
                .onFile(day);
        Circumstances.state(
                cin,
                day,
                null,
                "\"familyLink\": {\"cin\": \"%s\", \"relative\": \"OTHER_WITH_PROOF\"}".formatted(relative));
    }

    private static void close(Facts facts, String cin, String plan, LocalDate run) {
        if (!facts.is("plan_capacity_ok")) {
            close(plan, "\"reason\": \"NO_CAPACITY\"", run);
        } else if (!facts.is("zip_served")) {
            Circumstances.state(cin, run.minusYears(1), null, "\"homeZip\": {\"zip\": \"90000\"}");
            close(plan, "\"reason\": \"ZIP_NOT_SERVED\", \"zip\": \"90000\"", run);
        }
    }

    private static void close(String plan, String reason, LocalDate run) {
        post(FEED, "/v1/plan-closures", """
                {"hcpCode": "%s", %s, "from": "%s", "thru": "%s"}""".formatted(plan, reason, run, run.plusMonths(2)))
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    /** Closures stay on file: each question that closes a plan is asked of days that no other question is about. */
    private LocalDate aDayOfItsOwn() {
        return Facts.RESEARCHED.plusMonths(4L * closures.incrementAndGet());
    }

    private JsonPath assign(String cin, LocalDate sent, LocalDate run) {
        packet(cin, sent).log().ifValidationFails().statusCode(201);
        AnyDay.go(run);
        clock.assignOverdue();
        var id = get(FEED, "/v1/enrolment-notices")
                .extract()
                .jsonPath()
                .getString("notices.find { it.cin == '%s' && it.kind == 'ASSIGNMENT' }.subject".formatted(cin));
        return get(FEED, "/v1/plan-assignments/" + id).statusCode(200).extract().jsonPath();
    }
}
