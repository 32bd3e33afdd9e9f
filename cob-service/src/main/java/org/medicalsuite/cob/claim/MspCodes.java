package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.CoverageKind;
import org.medicalsuite.cob.claim.FormCodes.CodeList;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.order.Position;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/**
 * What a UB-04 says by its codes about who pays before Medicare, held against the order by the rules. Where the two
 * differ, either the form or a fact that the order rests on is wrong, and a person looks.
 */
final class MspCodes {
    private static final List<Row> TABLE = CsvTable.read(Row.class, "/org/medicalsuite/cob/reference/msp-codes.csv");

    private MspCodes() {}

    /** Where a code puts a kind of payer. */
    enum Place {
        BEFORE_MEDICARE,
        NOT_BEFORE_MEDICARE
    }

    /** What one code says while it is in use. */
    record Row(
            CodeList list,
            String code,
            CoverageKind payer,
            Place place,
            LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source) {
        boolean isOn(Ub04 form, LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && codes(form).anyMatch(code::equals);
        }

        private Stream<String> codes(Ub04 form) {
            return switch (list) {
                case VALUE -> form.allValueCodes().stream().map(it -> it.code());
                case CONDITION -> form.allConditionCodes().stream();
                case OCCURRENCE, RELATIONSHIP, PLACE_OF_SERVICE -> Stream.of();
            };
        }
    }

    /** A reason for review for each code that the order does not bear out; none where Medicare is not in the order. */
    static List<Basis> contradicted(ClaimRequest claim, PayerOrder order, Map<String, CoverageFacts> coverages) {
        var form = claim.ub04();
        var before = beforeMedicare(order, coverages);
        var reasons = new ArrayList<Basis>();
        if (form == null || before == null) {
            return reasons;
        }
        for (var row : TABLE) {
            var saysBefore = row.place() == Place.BEFORE_MEDICARE;
            if (row.isOn(form, claim.serviceFrom()) && before.contains(row.payer()) != saysBefore) {
                reasons.add(new Basis(
                        "MSP_CODE_CONTRADICTS_ORDER",
                        row.list() + " code " + row.code() + " of the form says that " + row.payer()
                                + (saysBefore ? " pays" : " does not pay") + " before Medicare; by the rules it "
                                + (saysBefore ? "does not" : "does"),
                        new Citation(row.source(), row.mark())));
            }
        }
        return reasons;
    }

    /** The kinds of payers that stand ahead of Medicare; null where Medicare has no place. */
    private static @Nullable List<CoverageKind> beforeMedicare(PayerOrder order, Map<String, CoverageFacts> coverages) {
        var before = new ArrayList<CoverageKind>();
        for (var position : order.positions()) {
            var kinds = kinds(position, coverages);
            if (kinds.contains(CoverageKind.MEDICARE)) {
                return before;
            }
            before.addAll(kinds);
        }
        return null;
    }

    private static List<CoverageKind> kinds(Position position, Map<String, CoverageFacts> coverages) {
        return position.coverages().stream()
                .flatMap(id -> Stream.ofNullable(coverages.get(id)))
                .map(CoverageFacts::kind)
                .toList();
    }
}
