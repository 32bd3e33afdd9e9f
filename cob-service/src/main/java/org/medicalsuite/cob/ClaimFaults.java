package org.medicalsuite.cob;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicalsuite.cob.PaymentCalculationRequest.LineFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.PayerFacts;
import org.medicalsuite.kernel.FieldFault;

/** What in a claim does not fit together: payers and methods, ids, lines. */
final class ClaimFaults {
    private static final Set<MethodName> MEDICARE =
            Set.of(MethodName.MEDICARE_PART_B, MethodName.MEDICARE_PART_A, MethodName.MEDICARE_UNASSIGNED);

    private final PaymentCalculationRequest request;
    private final List<FieldFault> faults = new ArrayList<>();

    private ClaimFaults(PaymentCalculationRequest request) {
        this.request = request;
    }

    static List<FieldFault> of(PaymentCalculationRequest request) {
        var check = new ClaimFaults(request);
        check.payers();
        check.lines();
        return check.faults;
    }

    private void payers() {
        var ids = new HashSet<String>();
        for (int k = 0; k < request.payers().size(); k++) {
            var payer = request.payers().get(k);
            var field = "payers[" + k + "]";
            if (!ids.add(payer.id())) {
                fault(field + ".id", "ID_NOT_UNIQUE", "Two payers have this id", "Give each payer an id of its own");
            }
            method(k, payer, field);
            reserve(payer, field);
        }
    }

    private void method(int k, PayerFacts payer, String field) {
        boolean last = k == request.payers().size() - 1;
        boolean misplaced = switch (payer.method()) {
            case PRIMARY, MEDICARE_UNASSIGNED -> k > 0;
            case EQUAL_SHARES -> sharesWithNobodyBeside(k);
            case NON_COMPLYING_PLAN_AHEAD ->
                k > 0 || last || !isPlan(request.payers().get(1).method());
            case MEDI_CAL -> !last;
            case MEDICARE_CROSSOVER -> !last || request.payers().stream().noneMatch(p -> MEDICARE.contains(p.method()));
            case STANDARD,
                    ALTERNATIVE_ONE,
                    CARVE_OUT,
                    MAINTENANCE_OF_BENEFITS,
                    UP_TO_PRIMARY_ALLOWED,
                    DENTAL_CALIFORNIA,
                    MEDICARE_PART_B,
                    MEDICARE_PART_A -> false;
        };
        if (misplaced) {
            fault(
                    field + ".method",
                    "METHOD_MISPLACED",
                    "This method does not belong to this place in the order",
                    "PRIMARY and MEDICARE_UNASSIGNED come first; MEDI_CAL and MEDICARE_CROSSOVER come last, the latter"
                            + " behind Medicare; payers with EQUAL_SHARES stand side by side; NON_COMPLYING_PLAN_AHEAD comes first,"
                            + " with the non-complying plan behind it");
        }
    }

    private boolean sharesWithNobodyBeside(int k) {
        return Stream.of(k - 1, k + 1)
                .filter(beside -> beside >= 0 && beside < request.payers().size())
                .noneMatch(beside -> request.payers().get(beside).method() == MethodName.EQUAL_SHARES);
    }

    private void reserve(PayerFacts payer, String field) {
        var reserve = payer.reserve();
        if ((payer.method() == MethodName.ALTERNATIVE_ONE) != (reserve != null)) {
            fault(
                    field + ".reserve",
                    "RESERVE_WITH_ALTERNATIVE_ONE",
                    "A benefit reserve belongs to ALTERNATIVE_ONE, and only to it",
                    "Send the reserve before this claim, 0.00 where there is none, or take it out");
        } else if (reserve != null
                && (request.serviceDate().isBefore(reserve.from())
                        || request.serviceDate().isAfter(reserve.thru()))) {
            fault(
                    field + ".reserve",
                    "OUTSIDE_PERIOD",
                    "The service does not fall into the reserve's claim determination period",
                    "Send the period of the service date; a new period begins with a reserve of 0.00");
        }
    }

    private void lines() {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var field = "lines[" + i + "]";
            if (!numbers.add(line.number())) {
                fault(
                        field + ".number",
                        "NUMBER_NOT_UNIQUE",
                        "Two lines have this number",
                        "Number the lines 1, 2, 3 …");
            }
            if (line.allowableExpense() != null && line.allowableExpense().exceeds(line.charge())) {
                fault(
                        field + ".allowableExpense",
                        "ABOVE_CHARGE",
                        "The allowable expense is above the charge",
                        "Send the lesser of the two");
            }
            terms(line, field);
        }
    }

    private void terms(LineFacts line, String field) {
        var wanted = request.payers().stream().map(PayerFacts::id).collect(Collectors.toCollection(HashSet::new));
        for (int t = 0; t < line.terms().size(); t++) {
            var terms = line.terms().get(t);
            var at = field + ".terms[" + t + "]";
            if (!wanted.remove(terms.payer())) {
                fault(
                        at + ".payer",
                        "PAYER_UNEXPECTED",
                        "This payer is not among the payers, or has terms on this line already",
                        "Send one entry for each payer");
                continue;
            }
            request.payers().stream()
                    .filter(payer -> payer.id().equals(terms.payer()))
                    .forEach(payer -> faults.addAll(TermsFaults.of(request, line, payer, terms, at)));
        }
        if (!wanted.isEmpty()) {
            fault(
                    field + ".terms",
                    "PAYER_WITHOUT_TERMS",
                    "A payer has no terms on this line",
                    "Send one entry for each payer; covered: false where it does not cover the line");
        }
    }

    private void fault(String field, String code, String message, String remedy) {
        faults.add(new FieldFault(field, code, message, remedy));
    }

    private static boolean isPlan(MethodName method) {
        return switch (method) {
            case STANDARD,
                    ALTERNATIVE_ONE,
                    CARVE_OUT,
                    MAINTENANCE_OF_BENEFITS,
                    UP_TO_PRIMARY_ALLOWED,
                    DENTAL_CALIFORNIA -> true;
            case PRIMARY,
                    EQUAL_SHARES,
                    NON_COMPLYING_PLAN_AHEAD,
                    MEDICARE_PART_B,
                    MEDICARE_PART_A,
                    MEDICARE_UNASSIGNED,
                    MEDI_CAL,
                    MEDICARE_CROSSOVER -> false;
        };
    }

    static boolean isMedicare(MethodName method) {
        return MEDICARE.contains(method);
    }
}
