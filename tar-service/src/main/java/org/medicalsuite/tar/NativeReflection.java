package org.medicalsuite.tar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.attachment.Attachment;
import org.medicalsuite.tar.attachment.Attachments;
import org.medicalsuite.tar.attachment.DocumentTypes;
import org.medicalsuite.tar.attachment.MediaTypes;
import org.medicalsuite.tar.deadline.ClockUnit;
import org.medicalsuite.tar.deadline.DeadlineRow;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Force;
import org.medicalsuite.tar.deadline.HolidayRule;
import org.medicalsuite.tar.deadline.LateEffect;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.Start;
import org.medicalsuite.tar.decision.AllowedActions;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.hearing.AdverseAction;
import org.medicalsuite.tar.hearing.NoticeOfAction;
import org.medicalsuite.tar.hearing.Remedy;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.MemberRestriction;
import org.medicalsuite.tar.need.PrescriptionFact;
import org.medicalsuite.tar.need.PrescriptionLack;
import org.medicalsuite.tar.need.PrescriptionRule;
import org.medicalsuite.tar.need.ReviewStandard;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.need.ServiceRow;
import org.medicalsuite.tar.need.ServiceVariant;
import org.medicalsuite.tar.need.Submitter;
import org.medicalsuite.tar.need.TarNeed;
import org.medicalsuite.tar.office.FieldOffices;
import org.medicalsuite.tar.request.DueAnswer;
import org.medicalsuite.tar.request.LineAnswer;
import org.medicalsuite.tar.request.Paper;
import org.medicalsuite.tar.request.Prescription;
import org.medicalsuite.tar.request.TarAnswer;

/** Records that are read from tables, stored events and stored answers, where no framework sees that they are. */
@RegisterForReflection(
        targets = {
            Attachment.class,
            Attachments.Declared.class,
            MediaTypes.Row.class,
            DocumentTypes.Row.class,
            Basis.class,
            Citation.class,
            DateSpan.class,
            ClockUnit.class,
            DeadlineRow.class,
            DeadlineRule.class,
            Force.class,
            HolidayRule.class,
            LateEffect.class,
            Programme.class,
            Start.class,
            AllowedActions.Action.class,
            Channel.class,
            LineEvent.Submit.class,
            LineEvent.UpdateRejectedService.class,
            LineEvent.Approve.class,
            LineEvent.Modify.class,
            LineEvent.Defer.class,
            LineEvent.Deny.class,
            LineEvent.Reject.class,
            LineEvent.Return.class,
            LineEvent.Extend.class,
            LineEvent.AssignPricingIndicator.class,
            LineEvent.AnswerDeferral.class,
            LineEvent.Appeal.class,
            LineEvent.Cancel.class,
            LineEvent.Update.class,
            LineEvent.ReduceAuthorization.class,
            LineEvent.ReductionTakesEffect.class,
            LineEvent.DeemApproved.class,
            LineEvent.DenyByTime.class,
            LineEvent.SpecialHandling.class,
            AdverseAction.class,
            NoticeOfAction.class,
            Remedy.class,
            Remedy.Kind.class,
            PricingIndicator.class,
            Reason.class,
            Reason.Ground.class,
            Form.class,
            MemberRestriction.Row.class,
            PrescriptionFact.class,
            PrescriptionLack.class,
            PrescriptionRule.Row.class,
            ReviewStandard.Row.class,
            FieldOffices.Row.class,
            Paper.class,
            Prescription.class,
            ServiceCategory.class,
            ServiceRow.class,
            ServiceVariant.class,
            Submitter.class,
            TarNeed.class,
            DueAnswer.class,
            LineAnswer.class,
            LineAnswer.Dates.class,
            LineAnswer.Units.class,
            LineAnswer.Update.class,
            LineAnswer.Reduction.class,
            TarAnswer.class,
            TarAnswer.Clinical.class,
            TarAnswer.DuplicateAnswer.class,
            TarAnswer.Replaced.class,
            TarAnswer.EventAnswer.class
        })
public final class NativeReflection {
    private NativeReflection() {}
}
