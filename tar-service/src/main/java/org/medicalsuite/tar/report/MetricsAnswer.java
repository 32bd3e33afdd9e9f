package org.medicalsuite.tar.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.metric.FinishedRequest;
import org.medicalsuite.tar.metric.PriorAuthorizationMetrics;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.need.ServiceVariant;
import org.medicalsuite.tar.need.TarNeed;

/**
 * The figures of a year as they are published. A figure without requests behind it is left out.
 *
 * @param complete whether the year is over; before that they are the figures so far
 * @param extendedAndApprovedPercent of all requests, those whose time was extended and that were approved
 * @param itemsAndServices what needs a TAR; a plan publishes a list of its own
 */
public record MetricsAnswer(
        @Schema(examples = "2026") int year,
        boolean complete,
        Programme programme,
        @Nullable String planCode,
        StandardFigures standard,
        ExpeditedFigures expedited,
        @Nullable BigDecimal extendedAndApprovedPercent,
        @Nullable List<ItemOrService> itemsAndServices,
        Basis basis) {
    /** Standard requests; times are days. */
    public record StandardFigures(
            int requests,
            @Nullable BigDecimal approvedPercent,
            @Nullable BigDecimal deniedPercent,
            @Nullable BigDecimal approvedAfterAppealPercent,
            @Nullable BigDecimal meanDays,
            @Nullable BigDecimal medianDays) {}

    /** Expedited requests; times are hours. */
    public record ExpeditedFigures(
            int requests,
            @Nullable BigDecimal approvedPercent,
            @Nullable BigDecimal deniedPercent,
            @Nullable BigDecimal meanHours,
            @Nullable BigDecimal medianHours) {}

    /** An item or service, and whether it needs a TAR always or by amount, number or list. */
    public record ItemOrService(
            ServiceCategory category, @Nullable ServiceVariant variant, TarNeed need) {}

    static MetricsAnswer of(
            int year,
            boolean complete,
            Programme programme,
            Optional<String> planCode,
            List<FinishedRequest> requests,
            @Nullable List<ItemOrService> items) {
        var metrics = new PriorAuthorizationMetrics(requests);
        var expedited = Math.toIntExact(
                requests.stream().filter(FinishedRequest::expedited).count());
        return new MetricsAnswer(
                year,
                complete,
                programme,
                planCode.orElse(null),
                new StandardFigures(
                        requests.size() - expedited,
                        metrics.standardApproved().orElse(null),
                        metrics.standardDenied().orElse(null),
                        metrics.standardApprovedAfterAppeal().orElse(null),
                        metrics.standardMeanDays().orElse(null),
                        metrics.standardMedianDays().orElse(null)),
                new ExpeditedFigures(
                        expedited,
                        metrics.expeditedApproved().orElse(null),
                        metrics.expeditedDenied().orElse(null),
                        metrics.expeditedMeanHours().orElse(null),
                        metrics.expeditedMedianHours().orElse(null)),
                metrics.extendedAndApproved().orElse(null),
                items,
                PriorAuthorizationMetrics.BASIS);
    }
}
