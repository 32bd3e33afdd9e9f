package org.medicalsuite.tar.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is true of a service line now. {@code since} is when it became so. */
public sealed interface LineState {
    /** Nothing was submitted yet. */
    record Unsubmitted() implements LineState {}

    /**
     * Accepted and waiting for a decision.
     *
     * @param extended whether the decider has taken the longer time that the law allows
     */
    record InReview(Instant since, boolean extended) implements LineState {
        /** Within the usual time. */
        public InReview(Instant since) {
            this(since, false);
        }
    }

    /**
     * The consultant has asked the provider.
     *
     * @param answerBy last day for the answer
     */
    record Deferred(Instant since, String question, LocalDate answerBy) implements LineState {}

    /** Units and dates as asked for. */
    record Approved(Instant since, Authorization authorization) implements LineState {}

    /**
     * Fewer units or other dates than asked for.
     *
     * @param refusedUpdate what an update had asked for that was denied; null where the line's own request is in dispute
     */
    record Modified(
            Instant since,
            Authorization authorization,
            Reason reason,
            AppealRight appeal,
            @Nullable Asked refusedUpdate)
            implements LineState {
        /** Modified when the line itself was decided. */
        public Modified(Instant since, Authorization authorization, Reason reason, AppealRight appeal) {
            this(since, authorization, reason, appeal, null);
        }
    }

    record Denied(Instant since, Reason reason, AppealRight appeal) implements LineState {}

    /** Failed an entry edit, such as: no TAR is required. */
    record Rejected(Instant since, String message) implements LineState {}

    /** An incomplete paper request on its way back; it has no number and nobody can look it up. */
    record Returned(Instant since, String missing) implements LineState {}

    /** Taken back by the provider before a decision. */
    record Withdrawn(Instant since) implements LineState {}

    /**
     * Appealed; what was authorised before the appeal stands meanwhile.
     *
     * @param refusedUpdate what the denied update had asked for; null where the line's own request is in dispute
     */
    record AppealInReview(
            Instant since,
            String reason,
            @Nullable Authorization standing,
            @Nullable Asked refusedUpdate) implements LineState {
        /** About what the line itself asks for. */
        public AppealInReview(Instant since, String reason, @Nullable Authorization standing) {
            this(since, reason, standing, null);
        }

        /** What is to be granted where the appeal is. */
        Asked disputed(Line line) {
            return refusedUpdate == null ? line.asked() : refusedUpdate;
        }
    }

    /** The appeal did not change the decision. */
    record AppealUpheld(
            Instant since, Reason reason, @Nullable Authorization standing) implements LineState {}

    /**
     * The provider has asked for other units or dates; until that is decided the authorization stands.
     *
     * @param wanted what the line is to be authorised for
     */
    record UpdateInReview(Instant since, Asked wanted, String change, Authorization standing) implements LineState {}

    /** A reduction was announced; until it takes effect the authorization stands. */
    record ReductionPending(Instant since, Authorization authorization, int units, LocalDate effective, Reason reason)
            implements LineState {}

    default LineStatus status() {
        return switch (this) {
            case Unsubmitted _ -> LineStatus.UNSUBMITTED;
            case InReview _ -> LineStatus.IN_REVIEW;
            case Deferred _ -> LineStatus.DEFERRED;
            case Approved _ -> LineStatus.APPROVED;
            case Modified _ -> LineStatus.MODIFIED;
            case Denied _ -> LineStatus.DENIED;
            case Rejected _ -> LineStatus.REJECTED;
            case Returned _ -> LineStatus.RETURNED;
            case Withdrawn _ -> LineStatus.WITHDRAWN;
            case AppealInReview _ -> LineStatus.APPEAL_IN_REVIEW;
            case AppealUpheld _ -> LineStatus.APPEAL_UPHELD;
            case UpdateInReview _ -> LineStatus.UPDATE_IN_REVIEW;
            case ReductionPending _ -> LineStatus.REDUCTION_PENDING;
        };
    }

    /** What may be paid for now. */
    default Optional<Authorization> authorized() {
        return switch (this) {
            case Approved state -> Optional.of(state.authorization());
            case Modified state -> Optional.of(state.authorization());
            case ReductionPending state -> Optional.of(state.authorization());
            case UpdateInReview state -> Optional.of(state.standing());
            case AppealInReview state -> Optional.ofNullable(state.standing());
            case AppealUpheld state -> Optional.ofNullable(state.standing());
            case Unsubmitted _, InReview _, Deferred _, Denied _, Rejected _, Returned _, Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Whether there is a record to ask about; a returned paper request has none, not even a number. */
    default boolean inquirable() {
        return !(this instanceof Unsubmitted || this instanceof Returned);
    }

    /** Whether somebody's decision is still awaited. */
    default boolean open() {
        return switch (this) {
            case InReview _, Deferred _, AppealInReview _, UpdateInReview _ -> true;
            case Unsubmitted _,
                    Approved _,
                    Modified _,
                    Denied _,
                    Rejected _,
                    Returned _,
                    Withdrawn _,
                    AppealUpheld _,
                    ReductionPending _ -> false;
        };
    }
}
