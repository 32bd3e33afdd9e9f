package org.medicalsuite.eligibility;

import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.HouseRules;

class ArchitectureTest {
    private static final String ROOT = "org.medicalsuite.eligibility";

    @Test
    void rules_know_no_framework() {
        HouseRules.rulesAreFrameworkFree(
                ROOT,
                ROOT + ".reference",
                ROOT + ".fact",
                ROOT + ".aidcode",
                ROOT + ".card",
                ROOT + ".othercoverage",
                ROOT + ".assignment",
                ROOT + ".coverage",
                ROOT + ".screening",
                ROOT + ".shareofcost",
                ROOT + ".servicelevel",
                ROOT + ".plan.lineup");
    }

    @Test
    void every_operation_names_its_roles() {
        HouseRules.everyOperationNamesItsRoles(ROOT);
    }

    @Test
    void names_are_the_fields_words() {
        HouseRules.namesAreTheFieldsWords(ROOT);
    }
}
