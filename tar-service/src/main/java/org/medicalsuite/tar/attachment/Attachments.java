package org.medicalsuite.tar.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.request.StoredTar;
import org.medicalsuite.tar.request.TarStore;

/** Adds documents to a request, shows them to those who may see the request, and lets them be withdrawn. */
@ApplicationScoped
public class Attachments {
    private final TarStore requests;
    private final AttachmentStore store;
    private final IdempotentRequests idempotent;
    private final AuditTrail audit;
    private final Clock clock;
    private final int mostOfRequest;

    public Attachments(
            TarStore requests,
            AttachmentStore store,
            IdempotentRequests idempotent,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "tar.attachments.max-of-request", defaultValue = "50") int mostOfRequest) {
        this.requests = requests;
        this.store = store;
        this.idempotent = idempotent;
        this.audit = audit;
        this.clock = clock;
        this.mostOfRequest = mostOfRequest;
    }

    /** What a document says it is. */
    public record Declared(TarNumber tarNumber, String document, String mediaType, String sha256) {}

    /** Refuses whoever may not add to the request, before a body is read. */
    void requireSubmitter(Caller caller, TarNumber number) {
        submitted(caller, number);
    }

    /** Stores a document; a repeat of the key with the same document gets the first answer. */
    @Transactional
    public Attachment add(
            Caller caller, @Nullable String key, TarNumber number, String document, String mediaType, Spooled content) {
        var declared = new Declared(number, document, mediaType, content.sha256());
        return idempotent.answer(caller, key, "tar.attach", declared, Attachment.class, () -> {
            var request = submitted(caller, number);
            if (store.of(number).size() >= mostOfRequest) {
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "A request takes at most %d documents".formatted(mostOfRequest),
                        List.of(new FieldFault(
                                "",
                                "TOO_MANY_ATTACHMENTS",
                                "The request has as many documents as it may have",
                                "Join several pages in one document")));
            }
            var attachment = new Attachment(
                    UUID.randomUUID(),
                    number,
                    document,
                    mediaType,
                    content.size(),
                    content.sha256(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            try (var in = Files.newInputStream(content.file())) {
                store.insert(attachment, caller.subject(), in);
            } catch (IOException e) {
                throw new UncheckedIOException("The spooled document could not be read", e);
            }
            record(caller, request, "tar.attach", "stored");
            return attachment;
        });
    }

    /** The documents of a request. */
    @Transactional
    public List<Attachment> of(Caller caller, TarNumber number) {
        record(caller, visible(caller, number), "tar.list-attachments", "shown");
        return store.of(number);
    }

    /** One document whose content may be shown. */
    @Transactional
    public Attachment shown(Caller caller, TarNumber number, UUID id) {
        var request = visible(caller, number);
        var attachment = store.find(number, id)
                .filter(found -> found.withdrawnAt() == null)
                .orElseThrow(Refusal::notFound);
        record(caller, request, "tar.read-attachment", "shown");
        return attachment;
    }

    /** Lets a document count no more; withdrawing it again changes nothing. */
    @Transactional
    public Attachment withdraw(Caller caller, TarNumber number, UUID id) {
        var request = submitted(caller, number);
        var attachment = store.find(number, id).orElseThrow(Refusal::notFound);
        store.withdraw(attachment.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.subject());
        record(caller, request, "tar.withdraw-attachment", "withdrawn");
        return store.find(number, id).orElseThrow(Refusal::notFound);
    }

    private StoredTar visible(Caller caller, TarNumber number) {
        return requests.find(number)
                .filter(request -> AccessRule.maySee(caller, request.header().parties()))
                .orElseThrow(Refusal::notFound);
    }

    private StoredTar submitted(Caller caller, TarNumber number) {
        var request = visible(caller, number);
        if (!AccessRule.actsAs(caller, Actor.PROVIDER, request.header().parties())) {
            throw new Refusal(ProblemType.NOT_ALLOWED, "Only the provider that submitted the request adds documents");
        }
        return request;
    }

    private void record(Caller caller, StoredTar request, String deed, String outcome) {
        audit.record(
                caller,
                new AuditTrail.Entry(
                        deed, request.header().cin(), request.header().number().value(), "payment", outcome));
    }
}
