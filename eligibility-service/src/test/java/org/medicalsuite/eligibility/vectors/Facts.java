package org.medicalsuite.eligibility.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.medicalsuite.kernel.County;

/** What a vector says of its question. */
record Facts(JsonNode node) {
    /** For questions without a date: the day on which the research was done. */
    static final LocalDate RESEARCHED = LocalDate.of(2026, 11, 21);

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** False where it is left out, null, or not the word true. */
    boolean is(String name) {
        return node.path(name).asBoolean();
    }

    int number(String name) {
        return required(name).asInt();
    }

    BigDecimal decimal(String name) {
        return required(name).decimalValue();
    }

    /** Dollars as the service writes them. */
    String dollars(String name) {
        return decimal(name).setScale(2).toPlainString();
    }

    String text(String name) {
        return required(name).asText();
    }

    Optional<String> maybe(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A word as the service writes it. */
    String word(String name) {
        return text(name).toUpperCase(Locale.ROOT);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    LocalDate dateOr(String name, LocalDate other) {
        return has(name) ? date(name) : other;
    }

    County county() {
        return County.named(text("county")).orElseThrow();
    }

    Facts part(String name) {
        return new Facts(node.path(name));
    }

    List<Facts> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Facts::new)
                .toList();
    }

    private JsonNode required(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("The vector does not say " + name);
        }
        return node.get(name);
    }
}
