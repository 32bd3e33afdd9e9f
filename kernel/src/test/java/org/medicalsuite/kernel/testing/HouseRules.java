package org.medicalsuite.kernel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.stream.Stream;

/** The lines of the design that no compiler holds. */
public final class HouseRules {
    private static final String[] ALWAYS_ALLOWED = {
        "java..", "org.jspecify..", "org.medicalsuite.kernel", "org.medicalsuite.kernel.reference"
    };

    private HouseRules() {}

    /** The classes of a service, without its tests. */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** Rule packages know Java, the kernel's words and each other; no framework, no storage, no HTTP. */
    public static void rulesAreFrameworkFree(String rootPackage, String... rulePackages) {
        var allowed = Stream.concat(Stream.of(ALWAYS_ALLOWED), Stream.of(rulePackages))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(rulePackages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(classesOf(rootPackage));
    }

    /** Every HTTP operation names who may call it. */
    public static void everyOperationNamesItsRoles(String rootPackage) {
        methods()
                .that(new DescribedPredicate<>("are HTTP operations") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith(HttpMethod.class);
                    }
                })
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .allowEmptyShould(true)
                .check(classesOf(rootPackage));
    }

    /** Names are the field's words. */
    public static void namesAreTheFieldsWords(String rootPackage) {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)$")
                .check(classesOf(rootPackage));
    }
}
