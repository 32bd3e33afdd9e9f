package org.medicalsuite.tar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRow;
import org.medicalsuite.tar.deadline.HolidayRule;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.need.MemberRestriction;
import org.medicalsuite.tar.need.ReviewStandard;
import org.medicalsuite.tar.need.ServiceRow;

/** Records that are read from tables and stored events, where no framework sees that they are. */
@RegisterForReflection(
        targets = {
            DateSpan.class,
            DeadlineRow.class,
            HolidayRule.class,
            LineEvent.Submit.class,
            LineEvent.UpdateRejectedService.class,
            LineEvent.Approve.class,
            LineEvent.Modify.class,
            LineEvent.Defer.class,
            LineEvent.Deny.class,
            LineEvent.Reject.class,
            LineEvent.Return.class,
            LineEvent.AnswerDeferral.class,
            LineEvent.Appeal.class,
            LineEvent.Cancel.class,
            LineEvent.Update.class,
            LineEvent.ReduceAuthorization.class,
            LineEvent.ReductionTakesEffect.class,
            MemberRestriction.Row.class,
            PricingIndicator.class,
            Reason.class,
            ReviewStandard.Row.class,
            ServiceRow.class
        })
public final class NativeReflection {
    private NativeReflection() {}
}
