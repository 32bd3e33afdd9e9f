package org.medicalsuite.eligibility.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.kernel.County;

/** Questions that an eligibility inquiry answers, about somebody whom the state's file has put on file. */
final class InquiryVectors {
    private static final County ANYWHERE = County.ofCode("19");
    private static final String OUTSIDE = "SERVICE_DATE_";

    private InquiryVectors() {}

    static Map<String, Object> answer(Facts facts) {
        return facts.has("inquiry_date") ? window(facts) : ShareOfCostVectors.answer(facts);
    }

    /** Whether a date of service may be asked about on a day. */
    private static Map<String, Object> window(Facts facts) {
        AnyDay.go(facts.date("inquiry_date"));
        var answer =
                askByCin(PROVIDER, "99999999A", facts.date("date_of_service")).extract();
        return answer.statusCode() == 200
                ? Map.of("answered", true)
                : Map.of(
                        "answered",
                        false,
                        "reason",
                        answer.<String>path("errors[0].code")
                                .substring(OUTSIDE.length())
                                .toLowerCase(Locale.ROOT));
    }

    /** The digits two and three stand in the answer as they were sent; what they mean, the rule says. */
    static Map<String, Object> eligibilityStatus(Facts facts) {
        var day = Facts.RESEARCHED;
        AnyDay.go(day);
        var cin = new Newcomer(ANYWHERE)
                .under("M1", facts.text("esc"))
                .inNoPlan(day.withDayOfMonth(1))
                .onFile(day);
        var answer = inquire(cin, day);
        List<String> standings = answer.getList("aidCodes.standing");
        var status = new EligibilityStatus(
                standings.isEmpty() ? facts.text("esc") : answer.getString("aidCodes[0].eligibilityStatus"));
        return Map.of(
                "status",
                standings.isEmpty()
                        ? standing(answer, status)
                        : standings.getFirst().toLowerCase(Locale.ROOT),
                "normal",
                status.normal(),
                "timely",
                status.timely());
    }

    /** Under a status that is not eligible no aid code is shown: the reason tells, or gives the status in words. */
    private static String standing(JsonPath answer, EligibilityStatus status) {
        if (answer.getString("reasons[0].code").equals("SHARE_OF_COST_UNMET")) {
            return "unmet_share_of_cost";
        }
        assertThat(answer.getString("reasons[0].text")).endsWith(status.basis().because());
        return status.standing().name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> otherCoverage(Facts facts) {
        var day = Facts.RESEARCHED;
        AnyDay.go(day);
        var cin = new Newcomer(ANYWHERE)
                .and(file -> file.otherCoverage(null, "V1", null, facts.text("ohc") + ";;18", null))
                .inNoPlan(day.withDayOfMonth(1))
                .onFile(day);
        var lines = inquire(cin, day);
        if (lines.getList("otherCoverage").isEmpty()) {
            return Map.of("handling", "none");
        }
        var line = lines.setRootPath("otherCoverage[0]");
        var told = new HashMap<String, Object>();
        told.put("carrier", line.getString("carrier"));
        told.put("handling", line.getString("handling").toLowerCase(Locale.ROOT));
        return told;
    }

    /** A CIN is no CIN where it is refused, or where the answer doubts its letter. */
    static Map<String, Object> cins(Facts facts) {
        AnyDay.go(Facts.RESEARCHED);
        return Map.of(
                "valid",
                facts.list("values").stream()
                        .map(value -> isUndoubted(value.node().asText()))
                        .toList());
    }

    private static boolean isUndoubted(String cin) {
        var answer = askByCin(PROVIDER, cin, Facts.RESEARCHED).extract();
        return switch (answer.statusCode()) {
            case 200 -> !answer.<List<String>>path("notices.code").contains("CIN_LETTER_UNUSUAL");
            case 400 -> {
                if (!answer.path("errors[0].field").equals("cin")) {
                    throw new AssertionError("Another field than the CIN was refused");
                }
                yield false;
            }
            default -> throw new AssertionError("Answered with " + answer.statusCode());
        };
    }

    static JsonPath inquire(String cin, LocalDate day) {
        return ask(PROVIDER, "{\"cin\": \"%s\", \"serviceDate\": \"%s\"}".formatted(cin, day))
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
