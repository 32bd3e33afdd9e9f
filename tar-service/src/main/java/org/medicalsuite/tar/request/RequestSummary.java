package org.medicalsuite.tar.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.need.ServiceCategory;

/**
 * A request as a list shows it.
 *
 * @param member for whom it is
 * @param dueBy what is awaited next, from whom, until when; left out where nothing is
 * @param overdue whether a deadline of a decision has passed
 */
public record RequestSummary(
        TarNumber tarNumber,
        Instant receivedAt,
        ServiceCategory category,
        Urgency urgency,
        Cin member,
        List<LineSummary> lines,
        @Nullable DueAnswer dueBy,
        boolean overdue) {

    /** One line of it. */
    public record LineSummary(int line, ServiceCode serviceCode, LineStatus status, LineAnswer.Units units) {}

    static RequestSummary of(TarAnswer request) {
        return new RequestSummary(
                request.tarNumber(),
                request.receivedAt(),
                request.category(),
                request.urgency(),
                request.member().cin(),
                request.lines().stream()
                        .map(line -> new LineSummary(line.line(), line.serviceCode(), line.status(), line.units()))
                        .toList(),
                request.dueBy(),
                request.lines().stream().anyMatch(LineAnswer::overdue));
    }
}
