package org.medicalsuite.cob;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.cob.billing.DualPlanType;
import org.medicalsuite.cob.billing.OhcCode;
import org.medicalsuite.cob.billing.ServiceClassTreatment;
import org.medicalsuite.cob.billing.TimelyBilling;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.reference.DatedFigure;

/** Records that are read by reflection outside of REST: rows of reference tables, stored events. */
@RegisterForReflection(
        targets = {
            DatedFigure.class,
            OhcCode.class,
            ServiceClassTreatment.class,
            TimelyBilling.LateBillingRow.class,
            TimelyBilling.DelayReason.class,
            DualPlanType.Row.class,
            QuestionnaireEvent.Sent.class,
            QuestionnaireEvent.FollowedUp.class,
            QuestionnaireEvent.Replied.class,
            QuestionnaireEvent.FoundPrimary.class,
            QuestionnaireEvent.FoundSecondary.class,
            QuestionnaireEvent.FoundWrong.class,
            QuestionnaireEvent.Corrected.class,
            QuestionnaireEvent.Reprocessed.class
        })
public class NativeReflection {}
