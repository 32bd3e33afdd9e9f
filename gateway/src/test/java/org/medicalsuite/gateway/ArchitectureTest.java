package org.medicalsuite.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.HouseRules;

class ArchitectureTest {
    private static final String ROOT = "org.medicalsuite.gateway";

    @Test
    void names_are_the_fields_words() {
        HouseRules.namesAreTheFieldsWords(ROOT);
    }

    @Test
    void every_operation_names_its_roles() {
        HouseRules.everyOperationNamesItsRoles(ROOT);
    }

    @Test
    void no_package_needs_one_that_needs_it() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HouseRules.classesOf(ROOT));
    }
}
