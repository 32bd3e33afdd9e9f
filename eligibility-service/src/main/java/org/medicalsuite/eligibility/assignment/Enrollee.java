package org.medicalsuite.eligibility.assignment;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;

/**
 * What the rules of managed care look at in a person.
 *
 * @param aidCode the code that counts; null where only the scope is known
 * @param shareOfCost whether the person has a share of cost
 * @param longTermCare whether the person lives in a long-term care facility
 * @param medicare whether the person has Medicare
 * @param privateInsurance whether another health coverage pays first; it exempts nobody
 * @param fosterOrAdoption foster care, adoption assistance, Kin-GAP or former foster youth
 * @param medicalExemption the approved medical exemption, or null
 * @param indianHealthOptOut served by an Indian Health Provider and has asked to stay out of a plan
 * @param exclusiveProgramme in PACE, SCAN or another programme that covers all care itself
 * @param choosesPlan where the person may choose: whether they chose a plan
 */
public record Enrollee(
        @Nullable String aidCode,
        Scope scope,
        boolean shareOfCost,
        boolean longTermCare,
        County county,
        boolean medicare,
        boolean privateInsurance,
        boolean fosterOrAdoption,
        @Nullable DateSpan medicalExemption,
        boolean indianHealthOptOut,
        boolean exclusiveProgramme,
        boolean choosesPlan) {}
