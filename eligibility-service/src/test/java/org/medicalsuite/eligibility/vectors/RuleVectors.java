package org.medicalsuite.eligibility.vectors;

import java.util.Map;
import org.medicalsuite.eligibility.card.BenefitsCard;
import org.medicalsuite.eligibility.servicelevel.CoreServiceLevel;

/** Questions that no route answers: they are put to the rules' public API. */
final class RuleVectors {
    private RuleVectors() {}

    static Map<String, Object> serviceLevel(Facts facts) {
        if (facts.has("month_requests")) {
            var month = CoreServiceLevel.responseTime(
                    facts.decimal("month_requests").longValueExact(),
                    facts.decimal("within_20s").longValueExact(),
                    Facts.RESEARCHED);
            return Map.of("compliant", month.compliant(), "threshold", month.threshold());
        }
        var week = CoreServiceLevel.availability(facts.decimal("downtime_hours_week"), Facts.RESEARCHED);
        return Map.of("availability", week.share(), "meets_86", week.meetsMandated(), "meets_90", week.meetsCore());
    }

    static Map<String, Object> card(Facts facts) {
        var card = BenefitsCard.parse(facts.text("bic"));
        return Map.of(
                "cin", card.cin().value(),
                "check_digit", card.checkDigit(),
                "issue_julian", card.issueJulian(),
                "issue_date", card.issuedAsOf(facts.date("as_of")).orElseThrow().toString());
    }
}
