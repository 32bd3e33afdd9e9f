package org.medicalsuite.eligibility.exemption;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;

/**
 * A request to stay with fee-for-service, or the rule that keeps it from being taken in or decided so.
 *
 * @param id null where the request was not taken in
 * @param state null where the request was not taken in
 * @param decideBy last day to decide, where a source sets one
 * @param granted the days that were granted
 * @param basis the rule that decided last
 * @param trace the rules that were looked at
 * @param remedy what to do next; null where nothing is to be done
 */
public record RequestView(
        Outcome outcome,
        @Nullable String id,
        Cin cin,
        StoredRequest.@Nullable Name state,
        @Nullable LocalDate decideBy,
        @Nullable DateSpan granted,
        @Nullable Basis basis,
        List<Basis> trace,
        @Nullable String remedy) {

    /** How the asking ended. */
    @Schema(name = "RequestOutcome")
    public enum Outcome {
        TAKEN_IN,
        DECIDED,
        STANDS,
        REFUSED_BY_RULE
    }

    static RequestView of(Outcome outcome, StoredRequest request, @Nullable Basis basis, List<Basis> trace) {
        return new RequestView(
                outcome,
                request.id(),
                request.cin(),
                StoredRequest.Name.of(request.state()),
                request.decideBy(),
                request.granted(),
                basis,
                trace,
                null);
    }

    static RequestView byRule(Cin cin, Basis basis, List<Basis> trace, String remedy) {
        return new RequestView(Outcome.REFUSED_BY_RULE, null, cin, null, null, null, basis, trace, remedy);
    }
}
