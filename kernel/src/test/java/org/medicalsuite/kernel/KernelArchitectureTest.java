package org.medicalsuite.kernel;

import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.HouseRules;

class KernelArchitectureTest {
    private static final String ROOT = "org.medicalsuite.kernel";

    @Test
    void the_words_know_no_framework() {
        HouseRules.rulesAreFrameworkFree(ROOT, ROOT);
    }

    @Test
    void names_are_the_fields_words() {
        HouseRules.namesAreTheFieldsWords(ROOT);
    }
}
