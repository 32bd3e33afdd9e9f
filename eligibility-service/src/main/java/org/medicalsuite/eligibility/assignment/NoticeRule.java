package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * A notice that falls due after something happened ({@code reference/enrolment-notices.csv}).
 *
 * @param daysAfter calendar days from what happened to the day on which the notice is due; negative where it is due before
 */
public record NoticeRule(
        NoticeKind kind,
        int daysAfter,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) implements Dated {
    private static final List<NoticeRule> ALL = Tables.read(NoticeRule.class, "enrolment-notices");

    /** What the person is told. */
    public enum NoticeKind {
        CHOICE_PACKET,
        CHOICE_REMINDER,
        ASSIGNMENT,
        CHOICE_CONFIRMATION,
        PLAN_CHANGE_CONFIRMATION,
        DISENROLMENT,
        FEE_FOR_SERVICE_OFFER,
        EXEMPTION_DECISION,
        EXEMPTION_EXPIRY,
        CONTINUITY_OF_CARE_DECISION,
        /** That the person may leave the plan, in time before the next enrolment period. */
        DISENROLMENT_RIGHTS
    }

    public static NoticeRule of(NoticeKind kind, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.kind == kind && row.inForceOn(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("enrolment-notices.csv has no %s".formatted(kind)));
    }

    /** The day on which the notice is due when its cause is of this day. */
    public LocalDate due(LocalDate cause) {
        return cause.plusDays(daysAfter);
    }

    public Basis basis() {
        return new Basis(
                kind.name(),
                "Due %d days %s its cause".formatted(Math.abs(daysAfter), daysAfter < 0 ? "before" : "after"),
                new Citation(source, mark));
    }
}
