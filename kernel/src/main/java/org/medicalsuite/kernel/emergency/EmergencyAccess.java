package org.medicalsuite.kernel.emergency;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.secret.SealedText;

/**
 * Opens one person's records to a caller whom they do not concern, for a short while and on the record. Who says why gets
 * a pass, {@code POST /v1/emergency-accesses}, and shows it in a header with each request. It is good for that caller and
 * that person alone; every service reads it by itself, so nothing has to be asked for while somebody waits.
 */
@Singleton
public class EmergencyAccess {
    /** The header that carries the pass, and on the answer the number of the access that was used. */
    public static final String HEADER = "X-Emergency-Access";

    private static final String SHOWN = EmergencyAccess.class.getName() + ".shown";
    private static final String USED = EmergencyAccess.class.getName() + ".used";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

    private final SealedText passes;
    private final Clock clock;

    @Inject
    public EmergencyAccess(
            @ConfigProperty(name = "suite.audit.reference-secret") Optional<String> secret, Clock clock) {
        this.passes = new SealedText(secret, "emergency access");
        this.clock = clock;
    }

    /** A pass for this caller and this person, good to the whole second; equally long whoever it is for. */
    public String pass(String id, Caller caller, Cin person, Instant until) {
        return passes.seal(String.join(
                SEPARATOR,
                List.of(
                        id,
                        caller.subject(),
                        caller.client(),
                        person.value(),
                        until.truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    /**
     * Whether the request that is being answered shows a pass of this caller for this person. Where it does, the audit
     * records of the request and its answer are marked from now on; so ask only where nothing else opens the record.
     */
    public boolean opens(Caller caller, Cin person) {
        var pass = shownBy(caller).filter(parts -> parts[3].equals(person.value()));
        pass.ifPresent(parts -> ContextLocals.put(USED, parts[0]));
        return pass.isPresent();
    }

    /**
     * For whom the request shows a pass of this caller. Nothing is marked: ask {@link #opens} once a record of the person
     * is found, so that looking for one that is not there is no other look than for one that is.
     */
    public Optional<Cin> person(Caller caller) {
        return shownBy(caller).map(parts -> new Cin(parts[3]));
    }

    /** The parts of a pass that is shown by whom it was given to, in its time. */
    private Optional<String[]> shownBy(Caller caller) {
        return shown().flatMap(passes::open)
                .map(text -> text.split(SEPARATOR, -1))
                .filter(parts -> parts.length == PARTS
                        && parts[1].equals(caller.subject())
                        && parts[2].equals(caller.client())
                        && clock.instant().isBefore(until(parts[4])));
    }

    private static Instant until(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** Remembers what a request shows. */
    static void show(String pass) {
        ContextLocals.put(SHOWN, pass);
    }

    private static Optional<String> shown() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(SHOWN) : Optional.empty();
    }

    /** The number of the access by which this request saw what is not its caller's; null where it needed none. */
    public static @Nullable String used() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(USED).orElse(null)
                : null;
    }
}
