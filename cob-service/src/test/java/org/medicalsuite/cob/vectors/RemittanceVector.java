package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.remittance.AdjustmentGroup;
import org.medicalsuite.cob.remittance.MspReason;
import org.medicalsuite.cob.remittance.PayerResponsibility;
import org.medicalsuite.cob.remittance.PriorPayerLine;
import org.medicalsuite.cob.remittance.RemittedClaim;
import org.medicalsuite.cob.remittance.RemittedClaim.RemittedLine;
import org.medicalsuite.cob.remittance.ReportedAdjustment;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/** Puts the vectors about 835 and 837 to the remittance rules. */
final class RemittanceVector {
    private RemittanceVector() {}

    static void balanceHolds(JsonNode vector) {
        var claim = claim(Fields.texts(vector.get("segments")));
        var expect = vector.get("expect");
        assertThat(claim.balances()).isEqualTo(expect.get("balances").asBoolean());
        assertThat(claim.adjusted()).hasToString(expect.get("sum_cas").asText());
        assertThat(claim.paid()).hasToString(expect.get("clp04").asText());
        assertThat(claim.patientResponsibility())
                .hasToString(expect.get("clp05_equals_pr").asText());
        assertThat(claim.patientResponsibilityAgrees()).isTrue();
        if (vector.has("prior_835")) {
            behindHolds(claim, prior(claim.charge(), vector.get("prior_835")), expect);
        }
    }

    private static void behindHolds(RemittedClaim claim, RemittedClaim prior, JsonNode expect) {
        assertThat(claim.accountAfter(prior))
                .hasToString(expect.get("account_balance_after_both").asText());
        assertThat(claim.missingPriorPayer(prior).map(Basis::rule).orElse(null))
                .isEqualTo(expect.path("flag").asText(null));
    }

    static void lineHolds(JsonNode vector) {
        var in = vector.get("inputs");
        var line = new PriorPayerLine(
                Fields.money(in, "line_charge"), Fields.money(in, "svd_paid"), adjustments(in.get("cas")));
        var expect = vector.get("expect");
        assertThat(line.balances()).isEqualTo(expect.get("balances").asBoolean());
        assertThat(line.remainingPatientResponsibility())
                .hasToString(expect.get("remaining_patient_responsibility").asText());
    }

    static void positionsHold(JsonNode vector) {
        assertThat(Fields.elements(vector.at("/inputs/positions"))
                        .map(RemittanceVector::position)
                        .map(PayerResponsibility::code))
                .containsExactlyElementsOf(Fields.texts(vector.at("/expect/codes")));
    }

    static void reasonsHold(JsonNode vector) {
        var reasons = StreamSupport.stream(vector.at("/inputs/reasons").spliterator(), false)
                .map(node -> reason(node.asText()))
                .toList();
        assertThat(reasons.stream().map(MspReason::valueCode))
                .containsExactlyElementsOf(Fields.texts(vector.at("/expect/ub04_value_code")));
        assertThat(reasons.stream().map(MspReason::insuranceType))
                .containsExactlyElementsOf(Fields.texts(vector.at("/expect/sbr05")));
    }

    private static @Nullable Integer position(JsonNode node) {
        return node.isNull() ? null : node.asInt();
    }

    private static MspReason reason(String word) {
        return switch (word) {
            case "workers_comp" -> MspReason.WORKERS_COMPENSATION;
            case "disabled_lghp" -> MspReason.DISABLED;
            case "va" -> MspReason.VETERANS_AFFAIRS;
            default -> MspReason.valueOf(word.toUpperCase(Locale.ROOT));
        };
    }

    /** Reads the CLP, SVC and CAS segments of one claim. */
    private static RemittedClaim claim(List<String> segments) {
        var clp = segments.getFirst().split("\\*", -1);
        var atClaim = new ArrayList<ReportedAdjustment>();
        var lines = new ArrayList<RemittedLine>();
        for (var segment : segments.subList(1, segments.size())) {
            var elements = segment.split("\\*", -1);
            if (elements[0].equals("SVC")) {
                lines.add(new RemittedLine(amount(elements[2]), amount(elements[3]), List.of()));
            } else if (lines.isEmpty()) {
                atClaim.addAll(cas(elements));
            } else {
                var line = lines.removeLast();
                var all = new ArrayList<>(line.adjustments());
                all.addAll(cas(elements));
                lines.add(new RemittedLine(line.charge(), line.paid(), all));
            }
        }
        return new RemittedClaim(
                amount(clp[3]), amount(clp[4]), clp[5].isEmpty() ? Money.ZERO : amount(clp[5]), atClaim, lines);
    }

    /** Up to six triples of reason, amount and quantity behind the group. */
    private static List<ReportedAdjustment> cas(String[] elements) {
        var list = new ArrayList<ReportedAdjustment>();
        for (int i = 2; i + 1 < elements.length; i += 3) {
            list.add(
                    new ReportedAdjustment(AdjustmentGroup.valueOf(elements[1]), elements[i], amount(elements[i + 1])));
        }
        return list;
    }

    private static RemittedClaim prior(Money charge, JsonNode prior) {
        return new RemittedClaim(
                charge, Fields.money(prior, "paid"), Money.ZERO, adjustments(prior.get("cas")), List.of());
    }

    private static List<ReportedAdjustment> adjustments(JsonNode triples) {
        return Fields.elements(triples)
                .map(cas -> new ReportedAdjustment(
                        AdjustmentGroup.valueOf(cas.get(0).asText()),
                        cas.get(1).asText(),
                        Money.parse(cas.get(2).asText())))
                .toList();
    }

    /** X12 writes amounts with as few decimals as they need. */
    private static Money amount(String x12) {
        return Money.ofCents(new java.math.BigDecimal(x12).movePointRight(2).longValueExact());
    }
}
