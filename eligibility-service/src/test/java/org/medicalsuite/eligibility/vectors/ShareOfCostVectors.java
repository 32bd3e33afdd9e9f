package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.medicalsuite.kernel.County;

/** Questions what an inquiry says of a share of cost after bills were cleared against it. */
final class ShareOfCostVectors {
    private static final String NOT_MET = "501";

    private ShareOfCostVectors() {}

    static Map<String, Object> answer(Facts facts) {
        var day = facts.date(facts.has("inquiry_dos") ? "inquiry_dos" : "date_of_service");
        AnyDay.go(day);
        var cin = new Newcomer(County.ofCode("19"))
                .under(facts.text("aid_code"), NOT_MET)
                .shareOfCost(facts.dollars("soc_amount"))
                .inNoPlan(day.withDayOfMonth(1))
                .onFile(day);
        var applied = new ArrayList<BigDecimal>();
        var billable = BigDecimal.ZERO;
        for (var clearance : facts.list("clearances")) {
            var cleared = clear(cin, clearance);
            applied.add(new BigDecimal(cleared.getString("clearance.counted")));
            billable = new BigDecimal(cleared.getString("billable"));
        }
        var answer = InquiryVectors.inquire(cin, day);
        var shown = answer.<String>getList("aidCodes.code");
        var told = new HashMap<String, Object>();
        told.put("eligible", answer.getString("outcome").equals("COVERED"));
        told.put("aid_code_returned", shown.isEmpty() ? false : shown.getFirst());
        told.put("soc_remaining", new BigDecimal(answer.getString("shareOfCost.remaining")));
        told.put("applied", applied);
        told.put("billable_to_medi_cal_on_last", billable);
        return told;
    }

    private static JsonPath clear(String cin, Facts clearance) {
        return as(PROVIDER)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"cin": "%s", "serviceDate": "%s", "procedure": "99213", "amount": "%s", "npi": "1234567893"}""".formatted(cin, clearance.date("dos"), clearance.dollars("amount")))
                .post("/v1/share-of-cost-clearances")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
