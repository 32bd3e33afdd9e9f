package org.medicalsuite.client.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.client.Money;

/** A native executable may reflect on every generated type, without anybody listing them by hand. */
class NativeReachabilityTest {
    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "cob", "tar"})
    void every_type_of_a_contract_is_in_the_metadata(String service) throws IOException {
        var models = new ClassFileImporter()
                .importPackages("org.medicalsuite.client." + service + ".model").stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(models).hasSizeGreaterThan(20);
        models.add(Money.class.getName());
        assertThat(listed(service)).containsExactlyInAnyOrderElementsOf(models);
    }

    private static Set<String> listed(String service) throws IOException {
        var path =
                "/META-INF/native-image/org.medicalsuite/client-contracts-" + service + "/reachability-metadata.json";
        try (var in = NativeReachabilityTest.class.getResourceAsStream(path)) {
            JsonNode types = new ObjectMapper().readTree(in).get("reflection");
            return StreamSupport.stream(types.spliterator(), false)
                    .map(entry -> entry.get("type").asText())
                    .collect(Collectors.toSet());
        }
    }
}
