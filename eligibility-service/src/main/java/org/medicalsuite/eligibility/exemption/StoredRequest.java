package org.medicalsuite.eligibility.exemption;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.RequestState;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;

/**
 * A request as it is stored.
 *
 * @param hcpCode the plan that the person was in when the request came
 * @param decideBy last day to decide, where a source sets one
 * @param asked what was sent, as JSON
 */
record StoredRequest(
        String id,
        long personId,
        Cin cin,
        String county,
        @Nullable String hcpCode,
        LocalDate received,
        @Nullable LocalDate decideBy,
        String asked,
        RequestState state) {

    StoredRequest in(RequestState next) {
        return new StoredRequest(id, personId, cin, county, hcpCode, received, decideBy, asked, next);
    }

    @Nullable
    DateSpan granted() {
        return state instanceof RequestState.Granted granted ? granted.days() : null;
    }

    /** A state as it is stored and shown. */
    @Schema(name = "RequestStanding")
    enum Name {
        UNDER_REVIEW,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        static Name of(RequestState state) {
            return switch (state) {
                case RequestState.UnderReview _ -> UNDER_REVIEW;
                case RequestState.Granted _ -> GRANTED;
                case RequestState.Refused _ -> REFUSED;
                case RequestState.Withdrawn _ -> WITHDRAWN;
                case RequestState.Expired _ -> EXPIRED;
            };
        }

        RequestState state(@Nullable DateSpan granted) {
            return switch (this) {
                case UNDER_REVIEW -> new RequestState.UnderReview();
                case GRANTED -> new RequestState.Granted(Objects.requireNonNull(granted));
                case REFUSED -> new RequestState.Refused();
                case WITHDRAWN -> new RequestState.Withdrawn();
                case EXPIRED -> new RequestState.Expired();
            };
        }
    }
}
