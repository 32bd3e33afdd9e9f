package org.medicalsuite.tar.need;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;

/** A member with a restricted card needs a TAR for what the restriction names. */
public record MemberRestriction(List<Row> rows) implements NeedRule {
    /**
     * A restriction code of MEDS.
     *
     * @param services what it restricts: categories, or category/variant, separated by blanks
     */
    public record Row(
            LocalDate from,
            @Nullable LocalDate to,
            String code,
            String services,
            String says,
            String source,
            Mark mark) {
        boolean restricts(Inquiry inquiry, ServiceRow service) {
            return code.equals(inquiry.restriction())
                    && !inquiry.serviceDate().isBefore(from)
                    && (to == null || !inquiry.serviceDate().isAfter(to))
                    && Arrays.asList(services.split(" ")).contains(service.key());
        }
    }

    static MemberRestriction california() {
        return new MemberRestriction(
                CsvTable.read(Row.class, "/org/medicalsuite/tar/reference/member-restrictions.csv"));
    }

    @Override
    public Finding consider(Inquiry inquiry, ServiceRow service) {
        return rows.stream()
                .filter(row -> row.restricts(inquiry, service))
                .findFirst()
                .<Finding>map(row -> new Finding.Needed(basis(row.says(), new Citation(row.source(), row.mark()))))
                .orElseGet(() -> new Finding.Silent(basis(
                        "no restriction of the card names this service",
                        Citation.found("Santa Clara County Medi-Cal handbook"))));
    }

    private static Basis basis(String because, Citation law) {
        return new Basis("MEMBER_RESTRICTION", because, law);
    }
}
