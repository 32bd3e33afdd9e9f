package org.medicalsuite.kernel.audit.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.secret.SealedText;

/**
 * Names a person in an address without saying who it is. The reference is the CIN and the end of its time, sealed under a
 * secret that the services share: each can read what another gave out, two references of one person do not look alike, and
 * one that lies in a browser's history is soon worth nothing.
 */
@Singleton
public class PersonReferences {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (.{9})");

    private final SealedText references;
    private final Duration lasts;
    private final Clock clock;

    /**
     * @param secret at least 32 characters, the same in all services; where there is none, each process makes its own and
     *     understands only its own references
     */
    @Inject
    public PersonReferences(
            @ConfigProperty(name = "suite.audit.reference-secret") Optional<String> secret,
            @ConfigProperty(name = "suite.audit.reference-lasts", defaultValue = "12h") Duration lasts,
            Clock clock) {
        this.references = new SealedText(secret, "person of audit records");
        this.lasts = lasts;
        this.clock = clock;
    }

    /** A new reference and when it ends. */
    public PersonReference of(Cin person) {
        var until = Instant.ofEpochSecond(clock.instant().plus(lasts).getEpochSecond());
        return new PersonReference(references.seal(until.getEpochSecond() + " " + person.value()), until);
    }

    /** The person whom a reference names; refused where it is none of ours or its time is over. */
    public Cin read(String reference) {
        return references
                .open(reference)
                .map(FORM::matcher)
                .filter(text -> text.matches()
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(text.group(1)))))
                .map(text -> new Cin(text.group(2)))
                .orElseThrow(() -> Refusal.invalid(FieldFault.of(
                        "person",
                        new MalformedValue(
                                "PERSON_REFERENCE",
                                "This is no reference of a person, or its time is over",
                                "Ask for a new one: POST /v1/audit-record-inquiries"))));
    }
}
