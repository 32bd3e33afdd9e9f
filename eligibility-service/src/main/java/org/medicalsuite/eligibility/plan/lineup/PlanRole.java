package org.medicalsuite.eligibility.plan.lineup;

/** What a plan is in a county. */
public enum PlanRole {
    COHS(true),
    LOCAL_INITIATIVE(true),
    COMMERCIAL(true),
    GMC_PRIME(true),
    REGIONAL_PRIME(true),
    SINGLE_PLAN_LOCAL(true),
    LOCAL_PLAN(true),
    /** Kaiser's direct contract, open only to those whom WIC 14197.11 names. */
    KAISER_AHCSP(true),
    CAL_MEDICONNECT(false),
    PLAN_PARTNER_OF(false),
    SUBCONTRACTOR_OF(false),
    DENTAL(false),
    PCCM(false),
    SPECIAL_SCAN_FIDE_SNP(false);

    private final boolean prime;

    PlanRole(boolean prime) {
        this.prime = prime;
    }

    /** Whether the plan itself contracts with the state for the county's medical benefits. */
    public boolean prime() {
        return prime;
    }
}
