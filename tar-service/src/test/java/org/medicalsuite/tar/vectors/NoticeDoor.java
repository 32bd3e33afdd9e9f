package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** What follows a decision: appeals, hearings, reductions, and who is told by when. */
record NoticeDoor(VectorTime time) {
    private static final int LONGEST = 60;

    Map<String, @Nullable Object> providerAppeal(JsonNode given) {
        var tar = denied(given, false, "decision_date", "decided");
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("last_day", tar.read().getString("dueBy.lastDay"));
        answer.put("due_date", tar.read().getString("dueBy.lastDay"));
        // The day before it moves to a working day is shown to nobody; the rules count it.
        answer.put(
                "raw_last_day",
                Deadlines.california()
                        .required(
                                Given.moment(given, "decision_date", "decided").atZone(Deadlines.CALIFORNIA),
                                DeadlineRule.PROVIDER_APPEAL_180)
                        .countedDay());
        return answer;
    }

    /** What a notice of action says about a remedy of the member. */
    Map<String, @Nullable Object> remedy(JsonNode given, boolean ofPlan, String remedy) {
        var tar = denied(given, ofPlan, "notice_date");
        return Map.of("last_day", lastDay(tar, remedy), "due_date", lastDay(tar, remedy));
    }

    /** A hearing about a plan's action comes after the plan's own appeal. */
    Map<String, @Nullable Object> hearingAfterAppeal(JsonNode given) {
        var tar = denied(given, true, "notice_date").appealed().decided(Deeds.deny());
        return Map.of("last_day", lastDay(tar, "STATE_HEARING"), "due_date", lastDay(tar, "STATE_HEARING"));
    }

    /** The first day for which a reduction is taken. */
    Map<String, @Nullable Object> reduction(JsonNode given) {
        time.beginAt(Given.moment(given, "mailed", "notice_mailed"));
        var tar = approved();
        var earliest = IntStream.rangeClosed(0, LONGEST)
                .mapToObj(time.today()::plusDays)
                .filter(day -> tar.attempt(tar.decider(), "reductions", Body.aboutLine(Deeds.reduce(1, day)))
                                .statusCode()
                        == 200)
                .findFirst();
        return Map.of("earliest_effective_date", earliest.orElseThrow());
    }

    Map<String, @Nullable Object> servicesContinue(JsonNode given) {
        time.beginAt(Given.moment(given, "notice_mailed"));
        var tar = approved().reduced(Deeds.reduce(1, Given.required(given, "effective_date")));
        var last = LocalDate.parse(lastDay(tar, "SERVICES_CONTINUE"));
        return Map.of(
                "services_continue", !Given.required(given, "hearing_requested").isAfter(last));
    }

    Map<String, @Nullable Object> told(JsonNode given) {
        var tar = denied(given, Given.ofPlan(given, "program"), "decided");
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("member_written_by", tar.noticed("mailBy"));
        // The provider reads the decision at once; by when the law wants it told, no answer says but the rules.
        answer.put(
                "provider_by",
                Deadlines.california()
                        .required(
                                Given.moment(given, "decided").atZone(Deadlines.CALIFORNIA),
                                DeadlineRule.NOTIFY_PROVIDER_24_HOURS)
                        .end()
                        .atZone(Deadlines.CALIFORNIA)
                        .toLocalDateTime());
        return answer;
    }

    private TarAtTheDoor denied(JsonNode given, boolean ofPlan, String... when) {
        time.beginAt(Given.moment(given, when));
        return TarAtTheDoor.submitted(new Wanted(time.today()).paidByPlan(ofPlan))
                .decided(Deeds.deny());
    }

    private TarAtTheDoor approved() {
        return TarAtTheDoor.submitted(new Wanted(time.today())).decided(Deeds.approve());
    }

    private static String lastDay(TarAtTheDoor tar, String remedy) {
        return tar.notices()
                .then()
                .statusCode(200)
                .extract()
                .path("notices[-1].notice.remedies.find { it.kind == '%s' }.lastDay".formatted(remedy));
    }
}
