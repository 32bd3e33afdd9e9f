package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;

/** Puts the facts of a vector to the service's public types and words their answer as vectors do. */
@FunctionalInterface
interface Door {
    Map<String, @Nullable Object> answer(JsonNode given);

    static @Nullable String text(JsonNode given, String field) {
        return given.hasNonNull(field) ? given.get(field).asText() : null;
    }

    static String text(JsonNode given, String field, String otherwise) {
        return given.hasNonNull(field) ? given.get(field).asText() : otherwise;
    }

    static boolean yes(JsonNode given, String field, boolean otherwise) {
        return given.hasNonNull(field) ? given.get(field).asBoolean() : otherwise;
    }

    static Optional<LocalDate> date(JsonNode given, String... fields) {
        return Stream.of(fields)
                .filter(given::hasNonNull)
                .map(field -> LocalDate.parse(given.get(field).asText().substring(0, 10)))
                .findFirst();
    }

    /** A moment in California; a day alone means its beginning. */
    static ZonedDateTime moment(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(Deadlines.CALIFORNIA)
                : LocalDateTime.parse(text).atZone(Deadlines.CALIFORNIA);
    }

    static Money money(JsonNode amount) {
        return Money.parse(new BigDecimal(amount.asText()).setScale(2).toPlainString());
    }

    static Programme programme(JsonNode given, String field) {
        return "MCP".equals(text(given, field)) ? Programme.PLAN : Programme.FEE_FOR_SERVICE;
    }
}
