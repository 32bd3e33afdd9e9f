package org.medicalsuite.tar;

import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.HouseRules;

class HouseTest {
    private static final String ROOT = "org.medicalsuite.tar";

    @Test
    void rules_know_no_framework() {
        HouseRules.rulesAreFrameworkFree(
                ROOT,
                ROOT + ".deadline",
                ROOT + ".need",
                ROOT + ".office",
                ROOT + ".decision",
                ROOT + ".number",
                ROOT + ".unit",
                ROOT + ".access",
                ROOT + ".exchange",
                ROOT + ".hearing",
                ROOT + ".metric");
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
