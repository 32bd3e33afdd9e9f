package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.Deadlines;

/** Reads the facts of a vector. */
final class Given {
    private Given() {}

    static @Nullable String text(JsonNode given, String field) {
        return given.hasNonNull(field) ? given.get(field).asText() : null;
    }

    static String text(JsonNode given, String field, String otherwise) {
        return given.hasNonNull(field) ? given.get(field).asText() : otherwise;
    }

    static boolean yes(JsonNode given, String field, boolean otherwise) {
        return given.hasNonNull(field) ? given.get(field).asBoolean() : otherwise;
    }

    static boolean ofPlan(JsonNode given, String field) {
        return "MCP".equals(text(given, field));
    }

    /** The day in the first of these fields that has one. */
    static Optional<LocalDate> day(JsonNode given, String... fields) {
        return Stream.of(fields)
                .filter(given::hasNonNull)
                .map(field -> LocalDate.parse(given.get(field).asText().substring(0, 10)))
                .findFirst();
    }

    static LocalDate required(JsonNode given, String... fields) {
        return day(given, fields).orElseThrow();
    }

    /** The moment in California in the first of these fields that has one; a day alone means its noon. */
    static Instant moment(JsonNode given, String... fields) {
        return Stream.of(fields)
                .filter(given::hasNonNull)
                .map(field -> given.get(field).asText())
                .map(text -> text.length() == 10 ? noon(LocalDate.parse(text)) : local(LocalDateTime.parse(text)))
                .findFirst()
                .orElseThrow();
    }

    static Instant noon(LocalDate day) {
        return local(day.atTime(12, 0));
    }

    static Instant midnight(LocalDate day) {
        return local(day.atStartOfDay());
    }

    /** An amount as the API writes it. */
    static String money(JsonNode amount) {
        return new BigDecimal(amount.asText()).setScale(2).toPlainString();
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(Deadlines.CALIFORNIA).toInstant();
    }
}
