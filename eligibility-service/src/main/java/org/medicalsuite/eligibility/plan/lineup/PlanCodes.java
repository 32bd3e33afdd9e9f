package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * Which plan a three-character health care plan (HCP) code means: the codes of the line-ups, and stand-ins for plans
 * whose code no source gives ({@code reference/plan-codes-assumed.csv}).
 */
public final class PlanCodes {
    private static final List<PlanCode> CODES = Stream.concat(
                    Tables.read(CountyPlan.class, "county-plans").stream().flatMap(PlanCodes::known),
                    Tables.read(PlanCode.class, "plan-codes-assumed").stream())
            .toList();

    private static final Map<String, List<PlanCode>> BY_CODE =
            CODES.stream().collect(Collectors.groupingBy(PlanCode::hcpCode));

    private PlanCodes() {}

    public static Optional<PlanCode> find(String hcpCode, LocalDate on) {
        return BY_CODE.getOrDefault(hcpCode, List.of()).stream()
                .filter(code -> code.inForceOn(on))
                .findFirst();
    }

    /** The code of a plan in a county. */
    public static Optional<PlanCode> of(String county, String plan, LocalDate on) {
        return CODES.stream()
                .filter(code -> code.county().equals(county) && code.plan().equals(plan) && code.inForceOn(on))
                .findFirst();
    }

    private static Stream<PlanCode> known(CountyPlan plan) {
        var code = plan.hcpCode();
        var mark = plan.hcpCodeMark();
        return code == null || mark == null
                ? Stream.of()
                : Stream.of(
                        new PlanCode(code, plan.county(), plan.plan(), plan.from(), plan.to(), mark, plan.source()));
    }

    /** A code and the plan in a county that it names. */
    public record PlanCode(
            String hcpCode,
            String county,
            String plan,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {
        public Citation citation() {
            return new Citation(source, mark);
        }
    }
}
