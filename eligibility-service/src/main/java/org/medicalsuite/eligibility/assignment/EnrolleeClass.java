package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import org.medicalsuite.eligibility.aidcode.AidCodeRow;
import org.medicalsuite.eligibility.aidcode.AidCodeRow.ManagedCareClass;
import org.medicalsuite.eligibility.aidcode.AidCodes;
import org.medicalsuite.eligibility.aidcode.Scope;

/** The classes that the law of managed care sorts people into, in the order in which they are tried. */
public enum EnrolleeClass {
    EXCLUSIVE_PROGRAMME("In PACE, SCAN or another programme that covers all care itself") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.exclusiveProgramme();
        }
    },
    COMMUNITY_SHARE_OF_COST("A share of cost outside of long-term care") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.shareOfCost() && !enrollee.longTermCare();
        }
    },
    LONG_TERM_CARE_SHARE_OF_COST("A share of cost in long-term care") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.shareOfCost() && enrollee.longTermCare();
        }
    },
    EXCLUDED_PROGRAMME("The aid code's programme is outside of managed care") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.aidCode() != null
                    && AidCodes.find(enrollee.aidCode())
                            .map(AidCodeRow::managedCare)
                            .filter(is -> is == ManagedCareClass.EXCLUDED || is == ManagedCareClass.NOT_APPLICABLE)
                            .isPresent();
        }
    },
    LIMITED_OR_RESTRICTED_SCOPE("Less than full scope") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            // Some limited codes, such as those of pregnancy, are mandatory all the same; their rows say so.
            var rowDecides = enrollee.aidCode() != null
                    && AidCodes.find(enrollee.aidCode()).isPresent();
            return enrollee.scope() != Scope.FULL && !rowDecides;
        }
    },
    APPROVED_MEDICAL_EXEMPTION("An approved medical exemption covers the day") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.medicalExemption() != null
                    && enrollee.medicalExemption().covers(on);
        }
    },
    INDIAN_HEALTH_CHOICE("Served by an Indian Health Provider and chose to stay out of a plan") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.indianHealthOptOut();
        }
    },
    FOSTER_OR_ADOPTION("Foster care, adoption assistance, Kin-GAP or former foster youth") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.fosterOrAdoption()
                    || (enrollee.aidCode() != null
                            && AidCodes.find(enrollee.aidCode())
                                    .map(AidCodeRow::managedCare)
                                    .filter(ManagedCareClass.VOLUNTARY_OUTSIDE_COHS::equals)
                                    .isPresent());
        }
    },
    MEDICARE_AND_MEDI_CAL("Medicare and Medi-Cal") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return enrollee.medicare();
        }
    },
    EVERYBODY_ELSE("Full scope, no share of cost, and none of the classes that are treated apart") {
        @Override
        boolean holds(Enrollee enrollee, LocalDate on) {
            return true;
        }
    };

    private final String text;

    EnrolleeClass(String text) {
        this.text = text;
    }

    abstract boolean holds(Enrollee enrollee, LocalDate on);

    /** The class in words. */
    public String text() {
        return text;
    }
}
