package org.medicalsuite.eligibility.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/** One thing that may hold for a person during a run of days. */
public sealed interface Fact {
    FactKind kind();

    /** What there is one truth of at a time within the kind; empty where a person has only one of the kind. */
    default String key() {
        return "";
    }

    /**
     * Eligibility under one aid code.
     *
     * @param code two characters of the Aid Codes Master Chart
     * @param status three-digit MEDS eligibility status under this code
     */
    record AidCode(String code, String status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.AID_CODE;
        }

        @Override
        public String key() {
            return code;
        }
    }

    /** The county that answers for the person; {@code county} is its two-digit code. */
    record Residence(String county) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.RESIDENCE;
        }
    }

    /**
     * What a person must pay or owe for care in each month before Medi-Cal pays.
     *
     * @param amount dollars for each calendar month
     * @param caseNumbers county case numbers that a clearance may be applied to
     */
    record ShareOfCost(Money amount, List<String> caseNumbers) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.SHARE_OF_COST;
        }
    }

    /**
     * Medicare as the state's file codes it; {@code reference/medicare-status.csv} says which codes mean entitled.
     *
     * @param beneficiaryId Medicare beneficiary identifier (MBI)
     * @param contract Medicare Advantage or Part D contract, such as H9999
     */
    record Medicare(
            String partA,
            String partB,
            String partD,
            @Nullable String beneficiaryId,
            @Nullable String contract,
            @Nullable String plan)
            implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.MEDICARE;
        }
    }

    /**
     * Health coverage that pays before Medi-Cal.
     *
     * @param ohc one-letter other health coverage code of MEDS
     * @param scope letters of the scope of coverage, such as {@code OIM}
     * @param relationship the person to the policyholder as X12 codes it: 18 self, 01 spouse, 19 child
     * @param policyholderBirthDate what a birthday rule needs; null where unknown
     * @param verifiedOn when somebody last confirmed the coverage; null where the file does not say
     */
    record OtherCoverage(
            String ohc,
            @Nullable String carrier,
            @Nullable String policy,
            @Nullable String group,
            @Nullable String scope,
            @Nullable String relationship,
            @Nullable LocalDate policyholderBirthDate,
            @Nullable String employer,
            @Nullable LocalDate verifiedOn)
            implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.OTHER_COVERAGE;
        }

        @Override
        public String key() {
            return (carrier == null ? "" : carrier) + "/" + (policy == null ? "" : policy);
        }
    }

    /**
     * Membership in a managed care plan.
     *
     * @param hcpCode three characters, a plan in a county
     * @param status two characters; {@code reference/plan-status.csv} says which mean an active member
     */
    record PlanMembership(String hcpCode, String status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.PLAN;
        }
    }

    /** Membership in a dental managed care plan. */
    record DentalPlanMembership(String hcpCode, String status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.DENTAL_PLAN;
        }
    }

    /**
     * Something that narrows what is paid for, or to whom.
     *
     * @param code of {@code reference/restrictions.csv}
     * @param provider the only provider, where the restriction names one
     */
    record Restriction(String code, @Nullable Npi provider) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.RESTRICTION;
        }

        @Override
        public String key() {
            return code;
        }
    }

    /** The primary care provider that the plan's file names. */
    record PrimaryCare(@Nullable Npi npi, String name) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.PRIMARY_CARE;
        }
    }

    /**
     * An approved medical exemption: the person may stay in fee-for-service.
     *
     * @param request the request that was approved
     */
    record MedicalExemption(String request) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.MEDICAL_EXEMPTION;
        }
    }

    /** The person is served by an Indian Health Provider, here by name, and asked to stay out of a plan. */
    record IndianHealthOptOut(String provider) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.INDIAN_HEALTH_OPT_OUT;
        }
    }

    /**
     * A relative on Medi-Cal.
     *
     * @param cin the relative's
     * @param relative what the relative is to the person
     */
    record FamilyLink(String cin, Relative relative) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.FAMILY_LINK;
        }

        @Override
        public String key() {
            return cin;
        }
    }

    /**
     * Coverage by Kaiser outside of its own Medi-Cal contract.
     *
     * @param assignedByMediCalPlan whether another Medi-Cal plan had assigned the person to Kaiser
     */
    record KaiserCoverage(boolean assignedByMediCalPlan) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.KAISER_COVERAGE;
        }
    }

    /** Where the person lives, as far as a plan's service area needs it: five digits. */
    record HomeZip(String zip) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.HOME_ZIP;
        }
    }

    /** Membership in a programme that covers all care itself, so that no plan may have the person besides. */
    record InExclusiveProgramme(Programme programme) implements Fact {
        /** Which programme. */
        public enum Programme {
            PACE,
            SCAN,
            OTHER
        }

        @Override
        public FactKind kind() {
            return FactKind.EXCLUSIVE_PROGRAMME;
        }
    }
}
