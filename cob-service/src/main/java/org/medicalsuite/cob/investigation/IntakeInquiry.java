package org.medicalsuite.cob.investigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageKind;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.claim.ClaimRequest;
import org.medicalsuite.cob.claim.CoverageAnswer;
import org.medicalsuite.cob.claim.CoverageInquiry;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.questionnaire.ClaimStand;
import org.medicalsuite.cob.questionnaire.CobInformation;
import org.medicalsuite.cob.questionnaire.NextStep;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.time.Clocks;

/** Looks at each claim that comes in: is what we know of other coverage fresh, and is the primary's answer with it? */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IntakeInquiry implements CoverageInquiry {
    private static final Set<CoverageKind> PRIVATE =
            EnumSet.of(CoverageKind.GROUP_PLAN, CoverageKind.INDIVIDUAL_PLAN, CoverageKind.TRICARE);

    private final CobInformationStore information;
    private final QuestionnaireBook book;
    private final InvestigationSettings settings;
    private final Clock clock;

    public IntakeInquiry(
            CobInformationStore information, QuestionnaireBook book, InvestigationSettings settings, Clock clock) {
        this.information = information;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ClaimEvent.@Nullable Denied denial(
            ClaimNumber number, ClaimRequest claim, CoverageAnswer coverage, int ourPosition, Caller caller) {
        var known = known(claim.cin(), coverage);
        if (known.stale()) {
            // Two claims of one person take turns, so that the person is asked once; the first may have been answered.
            information.hold(claim.cin());
            known = known(claim.cin(), coverage);
        }
        var stand = new ClaimStand(
                known.stale(), false, false, ourPosition, PrimaryEob.isWith(claim, settings.primaryAnswer()));
        var step = NextStep.of(stand);
        return switch (step.action()) {
            case DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE -> {
                book.ask(number, claim, caller.subject());
                yield new ClaimEvent.Denied(Liability.MEMBER, List.of(step.basis(), known.basis()));
            }
            case DENY_PROVIDER_LIABILITY -> {
                var followUp = Notice.followUp(today(), Figures.committed());
                book.open(number, claim, new QuestionnaireEvent.FoundSecondary(followUp), caller.subject());
                yield new ClaimEvent.Denied(Liability.PROVIDER, List.of(step.basis()));
            }
            case PAY_AS_PRIMARY, PAY_AS_SECONDARY, REPROCESS_OVERNIGHT, WAIT_FOR_QUESTIONNAIRE -> null;
        };
    }

    /** How old what we know is: what the person has said, or what is on file, whichever is later. */
    CobInformation known(Cin cin, CoverageAnswer coverage) {
        var said = information.knownOn(cin);
        var file = onFile(coverage);
        var latest = said == null || (file != null && file.isAfter(said)) ? file : said;
        return CobInformation.of(latest, today(), Figures.committed());
    }

    private @Nullable LocalDate onFile(CoverageAnswer coverage) {
        if (coverage.coverages().stream().anyMatch(it -> PRIVATE.contains(it.kind()))) {
            return coverage.otherCoverageVerifiedOn();
        }
        return switch (settings.nothingOnFile()) {
            case KNOWN_TO_BE_NONE ->
                coverage.answeredAt().atZone(Clocks.CALIFORNIA).toLocalDate();
            case ABSENT -> null;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
    }
}
