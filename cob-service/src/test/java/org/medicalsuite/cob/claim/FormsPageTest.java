package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of forms and the contract say the same. */
class FormsPageTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| [^|]+ \\| [^|]+ \\| `([A-Za-z0-9.]+)` \\|$", Pattern.MULTILINE);

    @Test
    void every_field_of_the_page_is_in_the_contract() throws IOException {
        var schemas = schemas();
        var fields = fieldsOfThePage();
        assertThat(fields).hasSizeGreaterThan(70);
        for (var field : fields) {
            assertThat(resolves(schemas, "ClaimRequest", field)).as(field).isTrue();
        }
    }

    @Test
    void every_box_that_the_contract_has_is_on_the_page() throws IOException {
        var schemas = schemas();
        var page = fieldsOfThePage();
        for (var form : List.of("cms1500", "ub04")) {
            var schema = form.equals("ub04") ? "Ub04" : "Cms1500";
            schemas.path(schema)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(page)
                            .as(form + "." + name)
                            .anyMatch(field -> (field + ".").startsWith(form + "." + name + ".")));
        }
    }

    @Test
    void a_field_that_nobody_has_would_be_noticed() throws IOException {
        assertThat(resolves(schemas(), "ClaimRequest", "cms1500.otherInsured.shoeSize"))
                .isFalse();
    }

    private static JsonNode schemas() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("openapi.yaml").toFile())
                .path("components")
                .path("schemas");
    }

    private static List<String> fieldsOfThePage() throws IOException {
        var fields = new ArrayList<String>();
        var matcher = ROW.matcher(Files.readString(Path.of("../docs/forms.md")));
        while (matcher.find()) {
            fields.add(matcher.group(1));
        }
        return fields;
    }

    private static boolean resolves(JsonNode schemas, String schema, String field) {
        var name = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        var property = schemas.path(schema).path("properties").path(name);
        if (property.isMissingNode()) {
            return false;
        }
        if (!field.contains(".")) {
            return true;
        }
        var target = property.path("type").asText().equals("array") ? property.path("items") : property;
        var reference = target.path("$ref").asText();
        return resolves(
                schemas, reference.substring(reference.lastIndexOf('/') + 1), field.substring(field.indexOf('.') + 1));
    }
}
