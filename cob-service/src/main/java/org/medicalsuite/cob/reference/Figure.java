package org.medicalsuite.cob.reference;

/** The figures that law or contract changes from time to time; their values by date stand in {@code figures.csv}. */
public enum Figure {
    /** Employees from which a plan pays before Medicare for age. */
    WORKING_AGED_EMPLOYEES,
    /** Employees from which a plan pays before Medicare for disability. */
    DISABILITY_EMPLOYEES,
    /** Months in which a group plan pays before Medicare for end-stage renal disease. */
    ESRD_COORDINATION_MONTHS,
    /** Hours within which a person must become eligible for a successor plan for both to count as one. */
    SUCCESSOR_PLAN_HOURS,
    /** Dollars of the Part B deductible of a calendar year. */
    PART_B_DEDUCTIBLE,
    /** Dollars of the Part A inpatient deductible of a benefit period. */
    PART_A_DEDUCTIBLE,
    /** Dollars a day for days 61 to 90 of an inpatient stay. */
    PART_A_DAYS_61_TO_90,
    /** Dollars a lifetime reserve day. */
    PART_A_LIFETIME_RESERVE_DAY,
    /** Dollars a day for days 21 to 100 in a skilled nursing facility. */
    SNF_DAYS_21_TO_100,
    /** Per cent of the fee schedule that Medicare Part B pays. */
    PART_B_PAYS_PERCENT,
    /** Per cent of the participating fee schedule that a non-participating physician's fee schedule is. */
    NONPARTICIPATING_FEE_PERCENT,
    /** Per cent of the non-participating fee schedule that an unassigned charge may reach. */
    LIMITING_CHARGE_PERCENT,
    /** Dollars of incontinence supplies a month without prior authorization. */
    INCONTINENCE_MONTHLY_CAP,
    /** Age in years from which creams and washes need no EPSDT ground. */
    INCONTINENCE_WASH_AGE,
    /** Age in years from which incontinence supplies are a state-plan benefit. */
    INCONTINENCE_AGE,
    /** Days that other-coverage information stays fresh. */
    COB_INFORMATION_FRESH_DAYS,
    /** Days after which a sent questionnaire or notice is followed up. */
    FOLLOW_UP_DAYS,
    /** Years that a denial letter of the other coverage may be used again. */
    DENIAL_LETTER_YEARS,
    /** Days after billing the other coverage without an answer, from which Medi-Cal may be billed. */
    NO_ANSWER_DAYS,
    /** Days that a third party has for a child under medical support enforcement. */
    SUPPORT_ENFORCEMENT_DAYS,
    /** Days that the state may wait for the third party of a preventive paediatric service. */
    PREVENTIVE_PEDIATRIC_WAIT_DAYS,
    /** Days after the end of the month of payment in which recovery from a third party must be sought. */
    SEEK_RECOVERY_DAYS,
    /** Months after which the department pursues what a health plan has not recovered. */
    PLAN_RECOVERY_MONTHS,
    /** Months after the month of service in which a claim is paid in full. */
    FULL_PAYMENT_MONTHS,
    /** Days from the other coverage's answer to bill Medi-Cal. */
    BILL_AFTER_OTHER_COVERAGE_DAYS,
    /** Age in years at which the EPSDT standard ends. */
    EPSDT_AGE_LIMIT,
    /** Miles beyond which an HMO with a service area counts as unavailable. */
    UNAVAILABLE_HMO_MILES,
    /** Minutes of travel beyond which an HMO with a service area counts as unavailable. */
    UNAVAILABLE_HMO_MINUTES
}
