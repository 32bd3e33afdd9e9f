package org.medicalsuite.eligibility.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.EnrollmentEffective;
import org.medicalsuite.eligibility.coverage.Source;
import org.medicalsuite.eligibility.inquiry.Visibility;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.PlanOptions;
import org.medicalsuite.eligibility.membership.Standing;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.PersonHistories;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Answers how a person stands to managed care. */
@ApplicationScoped
public class EnrolmentInquiries {
    /** The line-ups of plans begin here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final Basis NO_MEDI_CAL = new Basis(
            "NO_MEDI_CAL", "No Medi-Cal is on file for the day", Citation.knowledge("APL 21-015, 22-018, 23-004"));

    private final PersonHistories histories;
    private final PlanOptions options;
    private final Packets packets;
    private final Enrollees enrollees;
    private final AuditTrail audit;

    EnrolmentInquiries(
            PersonHistories histories, PlanOptions options, Packets packets, Enrollees enrollees, AuditTrail audit) {
        this.histories = histories;
        this.options = options;
        this.packets = packets;
        this.enrollees = enrollees;
        this.audit = audit;
    }

    /** The standing on a day, today where none is given; refused for people whom the caller may not see on the day. */
    @Transactional
    public EnrolmentStanding answer(Caller caller, Cin cin, @Nullable LocalDate asked) {
        var on = asked == null ? enrollees.today() : asked;
        if (on.isBefore(FIRST_DAY) || on.isAfter(enrollees.today().plusYears(1))) {
            throw Refusal.invalid(new FieldFault(
                    "on",
                    "DAY_OUT_OF_RANGE",
                    "The rules at hand do not reach this day",
                    "Send a day from %s to a year from now".formatted(FIRST_DAY)));
        }
        var person = find(cin);
        if (!Visibility.allows(caller, Enrollees.onDay(person, on))) {
            throw Refusal.notFound();
        }
        var answer = Standing.of(Enrollees.onDay(person, on))
                .map(standing -> standing(person, standing))
                .orElseGet(() -> EnrolmentStanding.withoutMediCal(cin, on, NO_MEDI_CAL));
        audit.record(
                caller,
                new AuditTrail.Entry(
                        "enrolment.inquire",
                        cin,
                        null,
                        "operations",
                        answer.status().name()));
        return answer;
    }

    private KnownPerson find(Cin cin) {
        try {
            return histories.find(cin).orElseThrow(Refusal::notFound);
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be read", e);
        }
    }

    private EnrolmentStanding standing(KnownPerson person, Standing standing) {
        var on = standing.day();
        var status = standing.status();
        var joining = EnrollmentEffective.of(on, CutOff.ofMonthOf(on).day()).effective();
        return new EnrolmentStanding(
                person.cin(),
                on,
                EnrolmentStanding.Status.of(status),
                status.basis(),
                status.enrolleeClass(),
                status.delivery(),
                status.exemptThrough(),
                status.privateInsuranceRemainsPrimary(),
                standing.county(),
                standing.membership()
                        .map(held -> EnrolmentAct.NamedPlan.of(held.fact().hcpCode(), on))
                        .orElse(null),
                joining,
                options.of(person, standing, joining),
                PacketView.ofNullable(packets.running(person.id()).orElse(null)),
                standing.person().spans().stream().map(Source::of).toList());
    }
}
