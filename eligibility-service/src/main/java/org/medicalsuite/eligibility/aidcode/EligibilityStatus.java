package org.medicalsuite.eligibility.aidcode;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Mark;

/**
 * The three-digit eligibility status code (ESC) that MEDS keeps for each aid code and month: the first digit says how
 * the person stands, the second how normal the month is, the third how timely.
 */
public record EligibilityStatus(String code) {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}");
    private static final Map<Character, Row> BY_DIGIT = Tables.read(Row.class, "eligibility-status").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.digit.charAt(0), Function.identity()));

    public EligibilityStatus {
        if (!FORM.matcher(code).matches()) {
            throw new MalformedValue(
                    "ELIGIBILITY_STATUS_FORM",
                    "An eligibility status code has three digits",
                    "Send the code as MEDS writes it, such as 401");
        }
    }

    /** How the person stands. */
    public Standing standing() {
        return row().status;
    }

    /** Whether Medi-Cal pays in the month. */
    public boolean eligible() {
        return row().eligible;
    }

    public boolean shareOfCostUnmet() {
        return row().shareOfCostUnmet;
    }

    /** Second digit 0: a normal month, neither forced nor unconfirmed nor partial. */
    public boolean normal() {
        return code.charAt(1) == '0';
    }

    /** Second digit 1 to 3: granted for an immediate need, not confirmed yet. */
    public boolean immediateNeed() {
        return code.charAt(1) >= '1' && code.charAt(1) <= '3';
    }

    /** Third digit 1: reported in time for the month. */
    public boolean timely() {
        return code.charAt(2) == '1';
    }

    public Basis basis() {
        return new Basis(
                "ELIGIBILITY_STATUS_CODE",
                "Eligibility status " + code + ": " + row().meaning,
                new Citation(row().source, row().mark));
    }

    private Row row() {
        var row = BY_DIGIT.get(code.charAt(0));
        if (row == null) {
            throw new IllegalStateException("eligibility-status.csv lacks a digit");
        }
        return row;
    }

    /** What the first digit means. */
    public enum Standing {
        FULL_SCOPE_NO_CONDITIONS_FFS,
        LONG_TERM_CARE_SHARE_OF_COST,
        LONG_TERM_CARE_SHARE_OF_COST_WITH_CONDITION,
        ELIGIBLE_WITH_CONDITIONS,
        ELIGIBLE_FULL_SERVICE_PLAN,
        UNMET_SHARE_OF_COST,
        NON_MEDI_CAL_PROGRAMME,
        HOLD,
        QMB_PENDING_MEDICARE,
        INELIGIBLE
    }

    /** A row of {@code reference/eligibility-status.csv}. */
    public record Row(
            String digit,
            Standing status,
            boolean eligible,
            boolean shareOfCostUnmet,
            String meaning,
            Mark mark,
            String source) {}
}
