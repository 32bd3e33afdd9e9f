package org.medicalsuite.cob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("suite.root", ".."), "docs", "rules-cob.md");

    @Test
    void the_page_of_rules_says_what_the_rules_say() throws IOException {
        var text = RulesPage.text();
        if (System.getProperty("contract.update") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(text);
    }

    @Test
    void every_method_is_on_the_page() {
        RulesPage.methods().forEach(method -> assertThat(RulesPage.text()).contains("| `" + method + "` |"));
    }
}
