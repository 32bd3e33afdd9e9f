package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.LineEvent.SpecialHandling;

/** What a provider may want of its own request. */
public final class ProviderRequests {
    private ProviderRequests() {}

    /** Answers to the consultant's questions. */
    public record Answers(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Valid LineReply> lines)
            implements LineWishes {
        @Override
        public List<LineStep> steps(StoredTar tar) {
            return LineWishes.each(
                    lines,
                    (reply, at) -> new LineStep(at, reply.line(), new LineEvent.AnswerDeferral(reply.answer(), 0)));
        }
    }

    /** The answer about one line. */
    public record LineReply(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotBlank(message = "says the answer") @Size(max = 8000, message = "takes at most 8000 characters")
            String answer) {}

    /** Lines that were rejected because no TAR is required, and that are to be reviewed all the same. */
    public record RejectedServiceUpdate(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Min(value = 1, message = "counts from 1") Integer> lines)
            implements LineWishes {
        @Override
        public List<LineStep> steps(StoredTar tar) {
            var event = new LineEvent.UpdateRejectedService(SpecialHandling.NON_BENEFIT_NO_TAR_REQUIREMENT_REVIEW);
            return LineWishes.each(lines, (line, at) -> new LineStep(at, line, event));
        }
    }

    /** Lines to cancel. */
    public record Cancellation(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Min(value = 1, message = "counts from 1") Integer> lines)
            implements LineWishes {
        @Override
        public List<LineStep> steps(StoredTar tar) {
            return LineWishes.each(
                    lines,
                    (line, at) -> new LineStep(
                            at, line, new LineEvent.Cancel(tar.used().getOrDefault(line, 0))));
        }
    }

    /** Lines whose authorization is to be changed. */
    public record UpdateRequest(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Valid LineUpdate> lines)
            implements LineWishes {
        @Override
        public List<LineStep> steps(StoredTar tar) {
            return LineWishes.each(lines, LineUpdate::step);
        }
    }

    /**
     * What one line is to be authorised for instead.
     *
     * @param change what is changed and why
     */
    public record LineUpdate(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotBlank(message = "names the change") @Size(max = 2000, message = "takes at most 2000 characters")
            String change,

            @NotNull(message = "is required")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 99999, message = "must be at most 99999")
            Integer units,

            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate thru) {
        private LineStep step(String at) {
            if (thru.isBefore(from)) {
                throw Refusal.invalid(SubmissionCheck.datesCross(at + "."));
            }
            return new LineStep(at, line, new LineEvent.Update(change, units, from, thru));
        }
    }

    /** Why an appeal comes on paper. */
    public enum PaperGround {
        /** The portal was down for long and the department has directed paper (22 CCR 51003.1(d)). */
        PORTAL_DOWN,
        /** The request itself was on paper (22 CCR 51003.1(e)). */
        SUBMITTED_ON_PAPER
    }

    /**
     * An appeal. What is sent here counts as marked for appeal.
     *
     * @param channel how it came; electronically where nothing is said
     * @param paperGround why it came on paper
     */
    public record AppealRequest(
            @Nullable Channel channel,
            @Nullable PaperGround paperGround,

            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Valid LineAppeal> lines)
            implements LineWishes {
        @Override
        public List<LineStep> steps(StoredTar tar) {
            return LineWishes.each(
                    lines,
                    (appeal, at) -> new LineStep(
                            at,
                            appeal.line(),
                            new LineEvent.Appeal(
                                    channel == null ? Channel.ETAR : channel,
                                    true,
                                    paperAllowed(tar, appeal.line()),
                                    appeal.reason(),
                                    appeal.disputed())));
        }

        private boolean paperAllowed(StoredTar tar, int line) {
            return switch (paperGround) {
                case null -> false;
                case PORTAL_DOWN -> true;
                case SUBMITTED_ON_PAPER ->
                    tar.line(line)
                            .filter(found -> tar.facts(found).channel() == Channel.PAPER)
                            .isPresent();
            };
        }
    }

    /** The appeal of one line. */
    public record LineAppeal(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotBlank(message = "says why the decision is wrong")
            @Size(max = 8000, message = "takes at most 8000 characters")
            String reason,

            @NotEmpty(message = "names the dates or services in dispute")
            @Size(max = 50, message = "takes at most 50 entries")
            List<
                            @NotBlank(message = "must not be blank")
                            @Size(max = 100, message = "takes at most 100 characters") String>
                    disputed) {}
}
