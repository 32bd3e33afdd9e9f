package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** The codes of the forms that the suite knows. A claim with another is looked at by a person; nobody guesses. */
final class FormCodes {
    private static final Map<CodeList, List<Row>> TABLE =
            CsvTable.read(Row.class, "/org/medicalsuite/cob/reference/form-codes.csv").stream()
                    .collect(Collectors.groupingBy(Row::list));

    private FormCodes() {}

    /** Where on a form a code stands. */
    enum CodeList {
        CONDITION,
        OCCURRENCE,
        VALUE,
        RELATIONSHIP,
        PLACE_OF_SERVICE
    }

    /** One code while it is in use. */
    record Row(
            CodeList list,
            String code,
            String meaning,
            LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** One reason for review for each code that no list knows on the day of service. */
    static List<Basis> unknown(ClaimRequest claim) {
        var reasons = new ArrayList<Basis>();
        var day = claim.serviceFrom();
        var ub = claim.ub04();
        if (ub != null) {
            ub.allConditionCodes()
                    .forEach(code -> check(CodeList.CONDITION, code, "ub04.conditionCodes", day, reasons));
            ub.allOccurrences().forEach(it -> check(CodeList.OCCURRENCE, it.code(), "ub04.occurrences", day, reasons));
            ub.allValueCodes().forEach(it -> check(CodeList.VALUE, it.code(), "ub04.valueCodes", day, reasons));
        }
        claim.payers().forEach(it -> check(CodeList.RELATIONSHIP, it.relationship(), "payers", day, reasons));
        claim.lines().forEach(it -> check(CodeList.PLACE_OF_SERVICE, it.placeOfService(), "lines", day, reasons));
        return reasons;
    }

    private static void check(CodeList list, @Nullable String code, String where, LocalDate day, List<Basis> reasons) {
        if (code != null
                && TABLE.getOrDefault(list, List.of()).stream()
                        .noneMatch(row -> row.code().equals(code) && row.holdsOn(day))) {
            reasons.add(new Basis(
                    "CODE_UNKNOWN",
                    "The code " + code + " under " + where + " is in no list that the suite holds (" + list + ")",
                    Citation.knowledge("NUBC and NUCC form manuals")));
        }
    }
}
