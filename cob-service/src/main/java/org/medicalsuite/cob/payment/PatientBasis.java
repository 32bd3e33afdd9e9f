package org.medicalsuite.cob.payment;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Why a patient owes what is left, or does not. */
final class PatientBasis {
    static final Basis NOBODY_COVERS = new Basis(
            "NOT_COVERED_BY_ANY_PAYER",
            "No payer covers the line, so the patient owes what the provider charges",
            Citation.found("NAIC MDL-120 (2013) §3A(3)"));
    static final Basis REST_OF_ALLOWABLE = new Basis(
            "REST_OF_ALLOWABLE_EXPENSE",
            "The patient owes the allowable expense less all payments; what is charged above it is the provider's",
            Citation.found("NAIC MDL-120 (2013) §3A, §7"));
    static final Basis MEDICARE_COST_SHARE = new Basis(
            "MEDICARE_COST_SHARE",
            "The patient owes Medicare's deductible and co-insurance in excess of what was paid before Medicare",
            Citation.knowledge("42 CFR 411.35; 42 CFR 411.30"));
    static final Basis LIMITING_CHARGE = new Basis(
            "LIMITING_CHARGE",
            "Without assignment the patient owes the charge up to the limiting charge, less what Medicare pays the patient",
            Citation.knowledge("42 USC 1395w-4(g); 42 CFR 414.48"));
    static final Basis SHARE_OF_COST_ONLY = new Basis(
            "MEDI_CAL_SHARE_OF_COST_ONLY",
            "For a service that Medi-Cal covers the patient owes nothing beyond the share of cost",
            Citation.found("W&I 14019.4; Palumbo v. Myers, 149 Cal.App.3d 1020"));
    static final Basis NOT_COVERED_BY_MEDI_CAL = new Basis(
            "NOT_COVERED_BY_MEDI_CAL",
            "Medi-Cal does not cover the line, so it changes nothing about what the patient owes",
            Citation.found("W&I 14019.4 (covered services)"));

    private PatientBasis() {}
}
