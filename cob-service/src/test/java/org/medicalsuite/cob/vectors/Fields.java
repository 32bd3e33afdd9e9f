package org.medicalsuite.cob.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/** Reads the vectors' JSON. */
final class Fields {
    private Fields() {}

    static Money money(JsonNode node, String field) {
        return Money.parse(node.get(field).asText());
    }

    static Money moneyOrZero(JsonNode node, String field) {
        return node.hasNonNull(field) ? money(node, field) : Money.ZERO;
    }

    static @Nullable Money moneyOrNull(JsonNode node, String field) {
        return node.hasNonNull(field) ? money(node, field) : null;
    }

    static BigDecimal percent(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }
}
