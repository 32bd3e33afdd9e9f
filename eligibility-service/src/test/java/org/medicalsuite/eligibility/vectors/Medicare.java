package org.medicalsuite.eligibility.vectors;

import org.medicalsuite.eligibility.assignment.MatchingPlan;
import org.medicalsuite.eligibility.reference.Tables;

/** Medicare as the state's file writes it. */
final class Medicare {
    private static final String ENTITLED = "3";
    private static final String NONE = "0";

    private Medicare() {}

    /** Status of Parts A, B and D from words such as A+B. */
    static String parts(String words) {
        return String.join(";", part(words, "A"), part(words, "B"), part(words, "D"));
    }

    private static String part(String words, String part) {
        return words.contains(part) ? ENTITLED : NONE;
    }

    /** The contract number by which the file names a Medicare plan. */
    static String contractOf(String plan) {
        return Tables.read(MatchingPlan.Contract.class, "medicare-plan-contracts").stream()
                .filter(row -> row.medicarePlan().equals(plan))
                .map(MatchingPlan.Contract::contract)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contract of " + plan + " is known"));
    }
}
