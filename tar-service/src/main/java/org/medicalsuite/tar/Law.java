package org.medicalsuite.tar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.PassingTime;
import org.medicalsuite.tar.hearing.NoticeRule;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.need.PrescriptionRule;
import org.medicalsuite.tar.need.ReviewStandard;
import org.medicalsuite.tar.office.FieldOffices;

/** Hands the rules, which know no framework, to those who answer requests. */
public final class Law {
    @Produces
    @Singleton
    Deadlines deadlines() {
        return Deadlines.california();
    }

    @Produces
    @Singleton
    AuthorizationNeed authorizationNeed() {
        return AuthorizationNeed.california();
    }

    @Produces
    @Singleton
    ReviewStandard reviewStandard() {
        return ReviewStandard.california();
    }

    @Produces
    @Singleton
    PrescriptionRule prescriptionRule() {
        return PrescriptionRule.california();
    }

    @Produces
    @Singleton
    FieldOffices fieldOffices() {
        return FieldOffices.california();
    }

    @Produces
    @Singleton
    NoticeRule noticeRule(Deadlines deadlines) {
        return new NoticeRule(deadlines);
    }

    @Produces
    @Singleton
    LineLaw lineLaw(
            Deadlines deadlines,
            @ConfigProperty(name = "suite.tar.answer-restarts-limits", defaultValue = "true") boolean answerRestarts) {
        return new LineLaw(deadlines, new PassingTime(deadlines, answerRestarts));
    }
}
