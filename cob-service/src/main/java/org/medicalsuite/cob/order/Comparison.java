package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/**
 * What the rules say about two of the coverages.
 *
 * @param first id of the coverage that pays first; where the verdict does not decide, the id that sorts first
 * @param second id of the other
 * @param basis the rule that decided, or that could not decide for want of a fact
 * @param rulesTried rules that concern the two, were tried before and did not decide
 */
public record Comparison(String first, String second, Verdict verdict, Basis basis, List<Basis> rulesTried) {
    /** How the two stand to each other. */
    public enum Verdict {
        FIRST_PAYS_BEFORE_SECOND,
        EQUAL_SHARES,
        UNDETERMINED
    }
}
