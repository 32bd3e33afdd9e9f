package org.medicalsuite.tar.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.access.Parties;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.ServiceCategory;

/**
 * What is said once for all lines of a request; never changed.
 *
 * @param afterScreening whether an emergency department asks a plan after its screening
 * @param submittedBy subject of the token that submitted it, or entered it from paper
 * @param fieldOffice the office that decides it; null for a plan's, and where the table of offices has none
 * @param paper how it came on paper; null for what came electronically
 */
public record TarHeader(
        TarNumber number,
        Instant received,
        Form form,
        ServiceCategory category,
        Cin cin,
        LocalDate birthDate,
        Npi submitting,
        @Nullable Npi rendering,
        @Nullable Npi ordering,
        List<Diagnosis> diagnoses,
        String justification,
        Programme programme,
        @Nullable String planCode,
        Urgency urgency,
        boolean afterScreening,
        @Nullable RetroactiveGround retroactiveGround,
        String submittedBy,
        @Nullable County serviceCounty,
        @Nullable String fieldOffice,
        @Nullable Prescription prescription,
        @Nullable Paper paper) {

    static TarHeader of(
            Submission submission,
            TarNumber number,
            Instant received,
            Caller caller,
            @Nullable String fieldOffice,
            @Nullable Paper paper) {
        return new TarHeader(
                number,
                received,
                submission.form(),
                submission.category(),
                submission.member().cin(),
                submission.member().birthDate(),
                submission.submittingNpi(),
                submission.renderingNpi(),
                submission.orderingNpi(),
                List.copyOf(submission.diagnoses()),
                submission.justification(),
                submission.delivery().programme(),
                submission.delivery().planCode(),
                submission.urgencyOrStandard(),
                Boolean.TRUE.equals(submission.afterScreening()),
                submission.retroactiveGround(),
                caller.subject(),
                submission.county(),
                fieldOffice,
                submission.prescription(),
                paper);
    }

    /** Whom the request concerns. */
    Parties parties(boolean inquirable) {
        Set<Npi> providers = Stream.of(
                        Optional.of(submitting), Optional.ofNullable(rendering), Optional.ofNullable(ordering))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Parties(cin, submitting, providers, programme, Optional.ofNullable(planCode), inquirable);
    }

    /** How it came. */
    Channel channel() {
        return paper == null ? Channel.ETAR : Channel.PAPER;
    }

    /** Whether nothing was missing when it came. */
    boolean complete() {
        return paper == null || paper.complete();
    }

    /** What is asked for, as far as the time for a decision depends on it. */
    RequestKind kind() {
        if (afterScreening) {
            return RequestKind.EMERGENCY_POST_SCREENING;
        }
        if (category == ServiceCategory.DRUG) {
            return RequestKind.DRUG;
        }
        return retroactiveGround != null
                ? RequestKind.RETROSPECTIVE
                : switch (urgency) {
                    case STANDARD -> RequestKind.STANDARD;
                    case EXPEDITED -> RequestKind.EXPEDITED;
                    // The rule for care under way is the plans'; the state's own is the expedited one.
                    case URGENT_CONCURRENT ->
                        programme == Programme.PLAN ? RequestKind.URGENT_CONCURRENT : RequestKind.EXPEDITED;
                };
    }
}
