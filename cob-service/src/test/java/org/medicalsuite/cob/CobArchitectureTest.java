package org.medicalsuite.cob;

import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.HouseRules;

class CobArchitectureTest {
    private static final String ROOT = "org.medicalsuite.cob";

    @Test
    void rules_know_no_framework() {
        HouseRules.rulesAreFrameworkFree(
                ROOT,
                ROOT + ".reference",
                ROOT + ".order",
                ROOT + ".payment",
                ROOT + ".billing",
                ROOT + ".claim.life",
                ROOT + ".questionnaire",
                ROOT + ".recovery",
                ROOT + ".remittance");
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
