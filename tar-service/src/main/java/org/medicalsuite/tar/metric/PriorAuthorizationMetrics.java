package org.medicalsuite.tar.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * The yearly figures of CMS-0057-F over finished requests. Shares are per cent with one decimal, times are days for
 * standard and hours for expedited requests; a figure without requests behind it is empty, not zero.
 */
public record PriorAuthorizationMetrics(List<FinishedRequest> requests) {
    public static final Citation LAW = Citation.knowledge("42 CFR 440.230(e)(3), 438.210(f)");

    /** What an answer says about where its figures come from. */
    public static final Basis BASIS = new Basis(
            "PRIOR_AUTHORIZATION_METRICS",
            "Payers publish every year how they decided requests for prior authorization, drugs left out",
            LAW);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Optional<BigDecimal> standardApproved() {
        return share(standard(), FinishedRequest::approved);
    }

    public Optional<BigDecimal> standardDenied() {
        return share(standard(), request -> !request.approved());
    }

    /** Share of the appealed standard requests that were approved on appeal. */
    public Optional<BigDecimal> standardApprovedAfterAppeal() {
        var appealed = standard().stream()
                .filter(request -> request.appeal() != FinishedRequest.AppealOutcome.NONE)
                .toList();
        return share(appealed, request -> request.appeal() == FinishedRequest.AppealOutcome.APPROVED);
    }

    /** Share of all requests, standard and expedited, whose time was extended and that were approved. */
    public Optional<BigDecimal> extendedAndApproved() {
        return share(requests, request -> request.extended() && request.approved());
    }

    public Optional<BigDecimal> expeditedApproved() {
        return share(expedited(), FinishedRequest::approved);
    }

    public Optional<BigDecimal> expeditedDenied() {
        return share(expedited(), request -> !request.approved());
    }

    public Optional<BigDecimal> standardMeanDays() {
        return mean(standard());
    }

    public Optional<BigDecimal> standardMedianDays() {
        return median(standard());
    }

    public Optional<BigDecimal> expeditedMeanHours() {
        return mean(expedited());
    }

    public Optional<BigDecimal> expeditedMedianHours() {
        return median(expedited());
    }

    private List<FinishedRequest> standard() {
        return requests.stream().filter(request -> !request.expedited()).toList();
    }

    private List<FinishedRequest> expedited() {
        return requests.stream().filter(FinishedRequest::expedited).toList();
    }

    private static Optional<BigDecimal> share(List<FinishedRequest> of, Predicate<FinishedRequest> which) {
        var part = of.stream().filter(which).count();
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(of.size()), 1, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> mean(List<FinishedRequest> of) {
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(of.stream()
                        .map(FinishedRequest::time)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(of.size()), 1, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> median(List<FinishedRequest> of) {
        if (of.isEmpty()) {
            return Optional.empty();
        }
        var times = of.stream().map(FinishedRequest::time).sorted().toList();
        var middle = times.size() / 2;
        return Optional.of(
                times.size() % 2 == 1
                        ? times.get(middle).setScale(1, RoundingMode.HALF_UP)
                        : times.get(middle - 1).add(times.get(middle)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP));
    }
}
