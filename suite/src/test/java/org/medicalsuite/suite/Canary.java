package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.medicalsuite.eligibility.sample.File834;

/** Two people of whom nothing may be found where it does not belong: no other text looks like what is known of them. */
final class Canary {
    static final String CIN = "98765432Z";
    static final String LAST_NAME = "KANARIENVOGEL";

    private static final String OTHER_CIN = "98765433Z";
    private static final String FIRST_NAME = "ZWITSCHERINE";
    private static final String STREET = "7 SINGVOGELGASSE";
    private static final String POLICY = "VOLIERE4711";
    private static final String MEMBER_NUMBER = "1EG4TE5ZZ99";
    private static final String NOTE = "Gelbfieber nach Zwitschern";
    private static final LocalDate BORN = LocalDate.of(1937, 3, 19);
    private static final String CIN_PATTERN = "9[0-9]{7}[A-Z]";

    /** What is searched for: each piece by itself, also in the forms in which it is sent and stored. */
    static final List<String> TRACES = List.of(
            CIN,
            "98765432",
            OTHER_CIN,
            LAST_NAME,
            FIRST_NAME,
            "SINGVOGEL",
            POLICY,
            MEMBER_NUMBER,
            "Gelbfieber",
            BORN.toString(),
            "19370319");

    private Canary() {}

    /** The state's file with both: one in order, one whose coverage and aid code cannot be. */
    static String enrollmentFile(LocalDate day) {
        var file = new File834("canaries", day)
                .member(CIN, LAST_NAME, FIRST_NAME, BORN, "F", List.of("F6*" + MEMBER_NUMBER, "3H*19-" + POLICY))
                .coverage("304;01", day.withDayOfMonth(1), null)
                .aidCodes("M1;401", "19")
                .otherCoverage("AETNA", POLICY, "AET-774", "P;OIMRD;32;19370319", LAST_NAME + " LTD")
                .member(OTHER_CIN, LAST_NAME, FIRST_NAME, BORN)
                .coverage("???;99", day.withDayOfMonth(1), null)
                .aidCodes("??;999", "99")
                .end();
        return new String(file, StandardCharsets.UTF_8).replaceAll("N3\\*[0-9]+ SAMPLE STREET", "N3*" + STREET);
    }

    /** The file as it arrives when its sender dies in the middle of a name. */
    static String brokenOff(String file) {
        return file.substring(0, file.indexOf(FIRST_NAME) + FIRST_NAME.length() - 2);
    }

    /** The file with a day of birth that the calendar does not have. */
    static String bornOnNoDay(String file) {
        return file.replace("DMG*D8*19370319", "DMG*D8*19370399").replace("canaries", "no-day");
    }

    /** An example of a contract with a canary in the person's place. */
    static JsonNode in(JsonNode example) {
        return changed("", example, Canary::instead);
    }

    /** The same with a name in the place of every text. */
    static JsonNode everywhereIn(JsonNode example) {
        return changed("", example, (field, text) -> LAST_NAME);
    }

    /** The same with a CIN that is none: a letter that does not belong to it, and a blank. */
    static JsonNode misspeltIn(JsonNode example) {
        return changed("", in(example), (field, text) -> text.equals(CIN) ? CIN + " q" : text);
    }

    private static String instead(String field, String text) {
        var name = field.toLowerCase(Locale.ROOT);
        if (text.matches(CIN_PATTERN)) {
            return CIN;
        }
        if (name.endsWith("birthdate")) {
            return BORN.toString();
        }
        if (name.endsWith("name")) {
            return name.startsWith("first") ? FIRST_NAME : LAST_NAME;
        }
        if (name.contains("policy") && !text.matches("[0-9-]{10}")) {
            return POLICY;
        }
        return switch (name) {
            case "justification", "note", "text", "answer" -> NOTE;
            default -> text;
        };
    }

    private static JsonNode changed(String field, JsonNode value, BinaryOperator<String> change) {
        return switch (value) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties()
                        .forEach(each -> copy.set(each.getKey(), changed(each.getKey(), each.getValue(), change)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(each -> copy.add(changed(field, each, change)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(change.apply(field, text.asText()));
            default -> value;
        };
    }
}
