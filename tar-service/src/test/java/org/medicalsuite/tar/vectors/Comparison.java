package org.medicalsuite.tar.vectors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares what a vector expects with what was answered. */
final class Comparison {
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[a-z]{5,}");

    private Comparison() {}

    static void holds(String field, JsonNode expected, @Nullable Object actual) {
        if (field.equals("why")) {
            sameReason(expected.asText(), String.valueOf(actual));
        } else if (expected.isNull()) {
            assertThat(actual).as(field).isNull();
        } else if (expected.isNumber()) {
            assertThat(new BigDecimal(String.valueOf(actual))).as(field).isEqualByComparingTo(expected.decimalValue());
        } else if (expected.isArray()) {
            assertThat(((Collection<?>) requireNonNull(actual)).stream().map(String::valueOf))
                    .as(field)
                    .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(expected.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        } else {
            assertThat(String.valueOf(actual)).as(field).isEqualTo(expected.asText());
        }
    }

    /** Prose is ours: what must agree are all figures and dates in it, and a word at least. */
    private static void sameReason(String expected, String actual) {
        assertThat(found(FIGURE, actual)).as(actual).containsAll(found(FIGURE, expected));
        var words = found(WORD, expected);
        assertThat(words).as(actual).isNotEmpty().containsAnyElementsOf(found(WORD, actual));
    }

    private static Set<String> found(Pattern pattern, String prose) {
        return pattern.matcher(prose.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
