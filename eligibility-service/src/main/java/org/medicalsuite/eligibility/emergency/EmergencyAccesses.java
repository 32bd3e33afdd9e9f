package org.medicalsuite.eligibility.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Gives passes in emergencies to roles that the setting names, and has each looked at afterwards. */
@ApplicationScoped
class EmergencyAccesses {
    private static final int MOST = 200;

    private final EmergencyBook book;
    private final EmergencyAccess access;
    private final IdempotentRequests requests;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<Role> allowed;
    private final Duration lasts;

    /** @param roles who may open what is not theirs; none where it is left out */
    EmergencyAccesses(
            EmergencyBook book,
            EmergencyAccess access,
            IdempotentRequests requests,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "eligibility.emergency.roles") Optional<List<String>> roles,
            @ConfigProperty(name = "eligibility.emergency.lasts", defaultValue = "30m") Duration lasts) {
        this.book = book;
        this.access = access;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
        this.allowed = roles.orElse(List.of()).stream()
                .map(word -> Role.of(word).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
        this.lasts = lasts;
    }

    /** Whether there is such a person is not told: the answer is the same. */
    @Transactional
    EmergencyPass open(Caller caller, @Nullable String key, EmergencyRequest request) {
        if (caller.roles().stream().noneMatch(allowed::contains)) {
            throw new Refusal(ProblemType.NOT_ALLOWED, "Your role has no emergency access here");
        }
        return requests.answer(
                caller, key, "emergency.open", request, EmergencyPass.class, () -> opened(caller, request));
    }

    private EmergencyPass opened(Caller caller, EmergencyRequest request) {
        var id = "emg_" + UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // To the second, as the pass holds it.
        var until = at.plus(lasts).truncatedTo(ChronoUnit.SECONDS);
        try {
            book.open(id, caller, request, at, until);
        } catch (SQLException e) {
            throw new IllegalStateException("The access could not be kept", e);
        }
        audit.record(caller, new AuditTrail.Entry("emergency.open", request.cin(), id, "treatment", "opened"));
        return new EmergencyPass(id, access.pass(id, caller, request.cin(), until), until);
    }

    @Transactional
    List<RecordedAccess> find(Caller caller, boolean reviewed) throws SQLException {
        var found = book.find(reviewed, MOST);
        audit.record(
                caller,
                new AuditTrail.Entry("emergency.list", null, null, "operations", found.isEmpty() ? "empty" : "shown"));
        return found;
    }

    @Transactional
    void review(Caller caller, String id, EmergencyReview review) throws SQLException {
        var person = book.person(id).orElseThrow(Refusal::notFound);
        if (!book.review(id, caller, review, clock.instant())) {
            throw new Refusal(ProblemType.CONFLICT, "It was reviewed before, and a review is not changed");
        }
        audit.record(
                caller,
                new AuditTrail.Entry(
                        "emergency.review",
                        person,
                        id,
                        "operations",
                        review.finding().name()));
    }
}
