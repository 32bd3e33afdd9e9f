package org.medicalsuite.cob.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shared vector, put to the rules' public API by its type. {@code -Dvectors.dir=DIR} reads {@code DIR/cob.json}
 * instead of the copy in the test resources.
 */
class CobVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_vector_holds() throws IOException {
        return StreamSupport.stream(document().get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText() + " " + vector.get("title").asText(), () -> holds(vector)));
    }

    @Test
    void no_vector_is_left_out() throws IOException {
        var document = document();
        assertThat(document.get("vectors").size())
                .isPositive()
                .isEqualTo(document.get("count").asInt());
    }

    private static void holds(JsonNode vector) {
        switch (vector.get("type").asText()) {
            case "order" -> OrderVector.holds(vector);
            case "payment" -> PaymentVector.holds(vector);
            case "benefit_reserve" -> PaymentVector.reserveHolds(vector);
            case "msp_part_b" -> MedicareVector.partBHolds(vector);
            case "msp_part_a" -> MedicareVector.partAHolds(vector);
            case "limiting_charge" -> MedicareVector.limitingChargeHolds(vector);
            case "crossover" -> MedicareVector.crossoverHolds(vector);
            case "cap" -> RuleVector.capHolds(vector);
            case "recovery" -> RuleVector.recoveryHolds(vector);
            case "ohc_gate" -> RuleVector.gateHolds(vector);
            case "date_rule" -> RuleVector.dateRuleHolds(vector);
            case "workflow" -> RuleVector.workflowHolds(vector);
            case "equal_share" -> RuleVector.equalShareHolds(vector);
            case "noncomplying" -> RuleVector.nonComplyingHolds(vector);
            case "takeback" -> RuleVector.takeBackHolds(vector);
            case "edi_balance" -> RemittanceVector.balanceHolds(vector);
            case "edi_line_837" -> RemittanceVector.lineHolds(vector);
            case "sbr_codes" -> RemittanceVector.positionsHold(vector);
            case "msp_codes" -> RemittanceVector.reasonsHold(vector);
            default -> throw new IllegalArgumentException("No rule is known for type " + vector.get("type"));
        }
    }

    private static JsonNode document() throws IOException {
        var dir = System.getProperty("vectors.dir");
        try (var in = dir == null ? committed() : Files.newInputStream(Path.of(dir, "cob.json"))) {
            return JSON.readTree(in);
        }
    }

    private static @Nullable InputStream committed() {
        return CobVectorsTest.class.getResourceAsStream("/vectors/cob.json");
    }
}
