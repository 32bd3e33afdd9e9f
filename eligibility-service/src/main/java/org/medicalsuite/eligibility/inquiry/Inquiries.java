package org.medicalsuite.eligibility.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.KnownAt;
import org.medicalsuite.eligibility.coverage.Findings;
import org.medicalsuite.eligibility.coverage.InquiryWindow;
import org.medicalsuite.eligibility.coverage.NewbornLine;
import org.medicalsuite.eligibility.coverage.Outcome;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.People;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.time.Clocks;

/** Answers inquiries: finds the person, lets the rules look, keeps the answer under a number, and only then gives it. */
@ApplicationScoped
public class Inquiries {
    private static final String PURPOSE = "treatment";

    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final Verifications verifications;
    private final EmergencyAccess emergency;
    private final AuditTrail audit;
    private final AnswerTexts texts;
    private final Clock clock;

    Inquiries(
            People people,
            Verifications verifications,
            EmergencyAccess emergency,
            AuditTrail audit,
            AnswerTexts texts,
            Clock clock) {
        this.people = people;
        this.verifications = verifications;
        this.emergency = emergency;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The answer as JSON, byte for byte as it is kept. */
    public String answer(EligibilityInquiry inquiry, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InquiryWindow.on(LocalDate.ofInstant(now, Clocks.CALIFORNIA)).refuse("serviceDate", inquiry.serviceDate());
        var knownAt = KnownAt.of(inquiry.knownAt(), now);
        var sought = Sought.in(inquiry);
        refuseUnborn(inquiry.newbornBirthDate(), LocalDate.ofInstant(now, Clocks.CALIFORNIA));
        try {
            var found = find(sought, inquiry.serviceDate(), knownAt);
            while (true) {
                var evc = Evc.draw(random, now);
                var heading = new EligibilityAnswer.Heading(evc.value(), now, knownAt, inquiry.serviceDate());
                var said = answer(heading, sought, found, inquiry.newbornBirthDate(), caller);
                var text = texts.write(said.answer, said.carveOuts);
                var kept = new Verifications.Kept(
                        evc,
                        now,
                        said.answer.person() == null ? null : found.getFirst().id(),
                        inquiry.serviceDate(),
                        text);
                if (verifications.keep(kept, caller, entry(evc, found, said.answer))) {
                    return text.whole();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inquiry could not be answered", e);
        }
    }

    /** A kept answer, for whoever asked and for those who check; empty for everybody else. */
    @Transactional
    public Optional<String> proof(Evc evc, Caller caller) {
        try {
            var stored = verifications.find(evc).filter(kept -> maySee(caller, kept));
            stored.ifPresent(kept -> audit.record(
                    caller,
                    new AuditTrail.Entry(
                            "eligibility.verification.read", cin(kept), evc.value(), PURPOSE, kept.outcome())));
            return stored.map(Verifications.Stored::answer);
        } catch (SQLException e) {
            throw new IllegalStateException("The proof could not be read", e);
        }
    }

    private static @Nullable Cin cin(Verifications.Stored kept) {
        return kept.cin() == null ? null : new Cin(kept.cin());
    }

    private boolean maySee(Caller caller, Verifications.Stored kept) {
        return caller.subject().equals(kept.askedBy())
                || caller.is(Role.AUDITOR)
                || caller.is(Role.STATE_CONSULTANT)
                || caller.is(Role.SYSTEM)
                || (kept.cin() != null && emergency.opens(caller, new Cin(kept.cin())));
    }

    private List<KnownPerson> find(Sought sought, LocalDate day, Instant knownAt) throws SQLException {
        return switch (sought) {
            case Sought.ByCin(var cin) -> people.byCin(cin, day, knownAt);
            case Sought.ByCard(var card) -> people.byCin(card.cin(), day, knownAt);
            case Sought.ByHapCard _ -> List.of();
            case Sought.ByName(var last, var first, var birth) -> people.byName(last, first, birth, day, knownAt);
        };
    }

    private Said answer(
            EligibilityAnswer.Heading heading,
            Sought sought,
            List<KnownPerson> found,
            @Nullable LocalDate newborn,
            Caller caller) {
        var visible = found.stream()
                .filter(person -> Visibility.allows(caller, onDay(person, heading.serviceDate()))
                        || emergency.opens(caller, person.cin()))
                .toList();
        if (visible.isEmpty()) {
            return Said.of(EligibilityAnswer.aboutNobody(
                    heading, Outcome.NOT_FOUND, nobody(sought), CardNotice.ofNobody(sought)));
        }
        if (visible.size() > 1) {
            return Said.of(EligibilityAnswer.aboutNobody(heading, Outcome.NOT_UNIQUE, Reason.notUnique(), List.of()));
        }
        var person = visible.getFirst();
        var who = who(person);
        var findings = Findings.of(onDay(person, heading.serviceDate()));
        var answer = EligibilityAnswer.about(
                heading,
                new EligibilityAnswer.Person(person.cin(), who.lastName(), who.firstName(), who.birthDate(), who.sex()),
                findings,
                newborn == null
                        ? null
                        : NewbornLine.of(newborn, heading.serviceDate(), findings.outcome() == Outcome.COVERED),
                CardNotice.of(sought, person.cin(), who, LocalDate.ofInstant(heading.answeredAt(), Clocks.CALIFORNIA)));
        return new Said(answer, findings.carveOuts());
    }

    /** An answer, and the carve-outs that its text shares with others. */
    private record Said(EligibilityAnswer answer, List<CarveOut> carveOuts) {
        static Said of(EligibilityAnswer answer) {
            return new Said(answer, List.of());
        }
    }

    private static Reason nobody(Sought sought) {
        return switch (sought) {
            case Sought.ByHapCard _ -> Reason.healthAccessProgramsNotHeld();
            case Sought.ByCin _, Sought.ByCard _, Sought.ByName _ -> Reason.notFound();
        };
    }

    private static PersonOnDay onDay(KnownPerson person, LocalDate day) {
        var who = who(person);
        return new PersonOnDay(
                person.cin(), who.birthDate(), who.deathDate(), day, person.spans(), person.clearances());
    }

    private static Demographics who(KnownPerson person) {
        if (person.who() == null) {
            throw new IllegalStateException("A person was found without demographics");
        }
        return person.who();
    }

    /** Whoever was hidden from the caller stands in the audit record all the same. */
    private static AuditTrail.Entry entry(Evc evc, List<KnownPerson> found, EligibilityAnswer answer) {
        return new AuditTrail.Entry(
                "eligibility.inquire",
                found.size() == 1 ? found.getFirst().cin() : null,
                evc.value(),
                PURPOSE,
                answer.outcome().name());
    }

    private static void refuseUnborn(@Nullable LocalDate newborn, LocalDate today) {
        if (newborn != null && newborn.isAfter(today)) {
            throw Refusal.invalid(new FieldFault(
                    "newbornBirthDate", "BIRTH_DATE_IN_FUTURE", "The child is not born yet", "Send the day of birth"));
        }
    }
}
