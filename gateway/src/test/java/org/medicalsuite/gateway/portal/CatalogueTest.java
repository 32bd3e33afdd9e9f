package org.medicalsuite.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read stands in the catalogues, in both languages, and nowhere else. */
class CatalogueTest {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|(?s:/\\*.*?\\*/)");
    /** Names of styles are no texts. */
    private static final Pattern STYLES = Pattern.compile("\\bclass: ('[^'\\n]*'|`[^`\\n]*`)");

    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|`((?:[^`\\\\]|\\\\.)*)`");
    private static final Pattern KEY = Pattern.compile("\\b(?:t|parts)\\(\\s*'([^']+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    /** Two words with a space between, or one that begins like a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}|^\\p{Lu}\\p{Ll}{2,}");
    /** Names of protocols and places, which no language translates. */
    private static final List<String> NAMES = List.of(
            "America/Los_Angeles", "Accept", "Content-Type", "Idempotency-Key", "Path=", "noopener", "input[name]");

    @Test
    void both_languages_have_the_same_keys_and_placeholders() throws IOException {
        var english = catalogue("en");
        var spanish = catalogue("es");
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            var other = spanish.getOrDefault(key, "");
            assertThat(text).as(key).isNotBlank();
            assertThat(other).as(key).isNotBlank();
            assertThat(placeholders(other)).as(key).isEqualTo(placeholders(text));
        });
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void no_script_holds_a_text_of_its_own(String script) {
        assertThat(literals(script))
                .filteredOn(text -> SENTENCE.matcher(text).find())
                .filteredOn(text -> NAMES.stream().noneMatch(text::contains))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_key_that_a_script_names_is_there(String script) throws IOException {
        var keys = catalogue("en").keySet();
        assertThat(KEY.matcher(source(script)).results().map(found -> found.group(1)))
                .allMatch(key -> keys.contains(key) || keys.contains(key + ".other"));
    }

    @Test
    void a_text_in_a_script_would_be_found() {
        assertThat(literals("dom.js")).contains("http://www.w3.org/2000/svg");
        assertThat(SENTENCE.matcher("Try again").find()).isTrue();
    }

    static Stream<String> scripts() {
        return Assets.names().stream().filter(name -> name.endsWith(".js"));
    }

    private static List<String> literals(String script) {
        return LITERAL.matcher(STYLES.matcher(source(script)).replaceAll(""))
                .results()
                .map((MatchResult literal) -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .map(text -> text.replaceAll("\\$\\{[^}]*}", ""))
                .toList();
    }

    private static String source(String script) {
        return COMMENT.matcher(new String(Assets.read("assets/" + script), StandardCharsets.UTF_8))
                .replaceAll("");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // The catalogue is one object of texts.
    private static Map<String, String> catalogue(String language) throws IOException {
        return new ObjectMapper().readValue(Assets.read("assets/words/" + language + ".json"), Map.class);
    }
}
