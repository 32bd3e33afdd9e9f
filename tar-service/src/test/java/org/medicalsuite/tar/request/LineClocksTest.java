package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.ServiceCategory;

class LineClocksTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T18:00:00Z");
    private static final LineClocks CLOCKS = new LineClocks(Deadlines.california());

    @Test
    void an_appeal_is_not_overdue_because_its_request_is_old() {
        var appealed = Instant.parse("2026-07-01T18:00:00Z");
        var due =
                CLOCKS.due(header(Programme.FEE_FOR_SERVICE), new LineState.AppealInReview(appealed, "records", null));
        assertThat(due).isAfter(appealed);
    }

    @Test
    void an_answer_begins_the_plans_working_days_anew_but_not_the_federal_days() {
        var answered = Instant.parse("2026-03-20T18:00:00Z");
        var clocks = CLOCKS.running(header(Programme.PLAN), new LineState.InReview(answered), answered)
                .decision();
        assertThat(clocks)
                .filteredOn(due -> due.basis().rule().equals(DeadlineRule.MCP_STATE_5_WORKING_DAYS.name()))
                .extracting(DueAnswer::lastDay)
                .containsExactly(LocalDate.parse("2026-03-27"));
        assertThat(clocks)
                .filteredOn(due -> due.basis().rule().equals(DeadlineRule.MCP_FEDERAL_STANDARD.name()))
                .extracting(DueAnswer::lastDay)
                .containsExactly(LocalDate.parse("2026-03-09"));
    }

    private static TarHeader header(Programme programme) {
        return new TarHeader(
                new TarNumber("0123456789"),
                RECEIVED,
                Form.FORM_50_1,
                ServiceCategory.PHYSICAL_THERAPY,
                new Cin("91234567A"),
                LocalDate.parse("2015-04-02"),
                new Npi("1234567893"),
                null,
                null,
                List.of(new Diagnosis("M54.50")),
                "cannot climb stairs",
                programme,
                programme == Programme.PLAN ? "304" : null,
                Urgency.STANDARD,
                false,
                null,
                "subject",
                null,
                null,
                null,
                null);
    }
}
