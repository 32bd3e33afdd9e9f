package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.need.PrescriptionLack;
import org.medicalsuite.tar.need.PrescriptionRule;
import org.medicalsuite.tar.need.ReviewStandard;
import org.medicalsuite.tar.number.ReplacedNumber;
import org.medicalsuite.tar.request.StoredTar.StoredAttachment;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.TarAnswer.DuplicateAnswer;

/** Words a stored request as an answer. */
@ApplicationScoped
public class TarView {
    private final LineView lines;
    private final ReviewStandard standard;
    private final PrescriptionRule prescriptions;
    private final Clock clock;

    public TarView(LineView lines, ReviewStandard standard, PrescriptionRule prescriptions, Clock clock) {
        this.lines = lines;
        this.standard = standard;
        this.prescriptions = prescriptions;
        this.clock = clock;
    }

    /** The answer to somebody who reads the request. */
    public TarAnswer full(StoredTar tar) {
        return answer(tar, clinical(tar), null, null);
    }

    /** The answer to somebody who reads the request by a number that it has replaced. */
    public TarAnswer replacing(StoredTar tar, TarNumber asked) {
        return answer(tar, clinical(tar), new TarAnswer.Replaced(asked, ReplacedNumber.BASIS), null);
    }

    /** The answer to somebody who has just changed it and knows what it is about. */
    public TarAnswer changed(StoredTar tar) {
        return answer(tar, null, null, null);
    }

    /** The answer to somebody who has just submitted it. */
    public TarAnswer submitted(StoredTar tar, List<DuplicateAnswer> duplicates) {
        return answer(tar, null, null, duplicates);
    }

    private static TarAnswer.Clinical clinical(StoredTar tar) {
        var header = tar.header();
        return new TarAnswer.Clinical(header.diagnoses(), header.justification(), header.prescription());
    }

    private @Nullable PrescriptionLack lack(TarHeader header) {
        var prescription = header.prescription();
        return prescriptions
                .lack(
                        header.category(),
                        Deadlines.localDay(header.received()),
                        prescription == null ? Set.of() : prescription.facts())
                .orElse(null);
    }

    private TarAnswer answer(
            StoredTar tar,
            TarAnswer.@Nullable Clinical clinical,
            TarAnswer.@Nullable Replaced replaced,
            @Nullable List<DuplicateAnswer> duplicates) {
        var header = tar.header();
        var now = clock.instant();
        var answers =
                tar.lines().stream().map(line -> lines.answer(tar, line, now)).toList();
        return new TarAnswer(
                header.number(),
                tar.version(),
                header.received(),
                header.form(),
                header.category(),
                new Submission.Member(header.cin(), header.birthDate()),
                header.submitting(),
                header.rendering(),
                header.ordering(),
                new Submission.Delivery(header.programme(), header.planCode()),
                header.urgency(),
                header.afterScreening() ? true : null,
                header.retroactiveGround(),
                header.serviceCounty() == null ? null : header.serviceCounty().code(),
                header.fieldOffice(),
                header.paper(),
                lack(header),
                standard.on(
                        header.birthDate(),
                        tar.lines().getFirst().asked().dates().from()),
                clinical,
                answers,
                answers.stream()
                        .flatMap(line -> Optional.ofNullable(line.dueBy()).stream())
                        .min(Comparator.comparing(DueAnswer::lastDay))
                        .orElse(null),
                tar.succession().continues(),
                tar.succession().current(),
                replaced,
                duplicates,
                tar.attachments().stream()
                        .map(attachment -> attachment(header.number(), attachment))
                        .toList(),
                tar.events().stream().map(TarView::event).toList());
    }

    private static TarAnswer.AttachmentAnswer attachment(TarNumber number, StoredAttachment attachment) {
        return new TarAnswer.AttachmentAnswer(
                attachment.id(),
                attachment.document(),
                attachment.mediaType(),
                attachment.size(),
                attachment.withdrawn() ? TarAnswer.AttachmentStatus.WITHDRAWN : TarAnswer.AttachmentStatus.STORED,
                attachment.withdrawn() ? null : "/v1/tar-attachments/%s/%s".formatted(number, attachment.id()));
    }

    private static TarAnswer.EventAnswer event(StoredEvent event) {
        return new TarAnswer.EventAnswer(
                event.seq(),
                event.line(),
                event.at(),
                event.actor(),
                event.event().kind(),
                note(event.event()));
    }

    private static @Nullable String note(LineEvent event) {
        return switch (event) {
            case LineEvent.Modify(var _, var _, var _, var reason, var _) -> text(reason);
            case LineEvent.Deny(var reason) -> text(reason);
            case LineEvent.ReduceAuthorization(var _, var _, var reason) -> text(reason);
            case LineEvent.Defer(var question) -> question;
            case LineEvent.Reject(var message) -> message;
            case LineEvent.Return(var missing) -> missing;
            case LineEvent.AnswerDeferral(var answer, var _) -> answer;
            case LineEvent.Appeal appeal -> appeal.reason();
            case LineEvent.Update(var change, var _, var _, var _) -> change;
            case LineEvent.Extend(var reason) -> reason;
            case LineEvent.Submit _,
                    LineEvent.UpdateRejectedService _,
                    LineEvent.Approve _,
                    LineEvent.Cancel _,
                    LineEvent.AssignPricingIndicator _,
                    LineEvent.ReductionTakesEffect _ -> null;
            case LineEvent.DeemApproved(var limit) -> limit.name();
            case LineEvent.DenyByTime(var limit) -> limit.name();
        };
    }

    private static @Nullable String text(@Nullable Reason reason) {
        return reason == null ? null : reason.text();
    }
}
