package org.medicalsuite.tar.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
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
import org.medicalsuite.kernel.emergency.EmergencyAccess;
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
    private final Contents contents;
    private final IdempotentRequests idempotent;
    private final EmergencyAccess emergency;
    private final AuditTrail audit;
    private final Clock clock;
    private final int mostOfRequest;

    public Attachments(
            TarStore requests,
            AttachmentStore store,
            Contents contents,
            IdempotentRequests idempotent,
            EmergencyAccess emergency,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "tar.attachments.max-of-request", defaultValue = "50") int mostOfRequest) {
        this.requests = requests;
        this.store = store;
        this.contents = contents;
        this.idempotent = idempotent;
        this.emergency = emergency;
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
    public Attachment add(
            Caller caller, @Nullable String key, TarNumber number, String document, String mediaType, Spooled content) {
        var declared = new Declared(number, document, mediaType, content.sha256());
        var place = contents.forNew();
        var id = UUID.randomUUID();
        place.bring(id, content);
        var settled = false;
        try {
            var attachment = QuarkusTransaction.requiringNew()
                    .call(() -> idempotent.answer(
                            caller,
                            key,
                            "tar.attach",
                            declared,
                            Attachment.class,
                            () -> stored(caller, id, declared, content, place)));
            settled = attachment.id().equals(id);
            return attachment;
        } finally {
            if (!settled) {
                place.takeBack(id);
            }
        }
    }

    private Attachment stored(Caller caller, UUID id, Declared declared, Spooled content, ContentStore place) {
        var number = declared.tarNumber();
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
                id,
                number,
                declared.document(),
                declared.mediaType(),
                content.size(),
                content.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        store.insert(attachment, caller.subject(), place.place());
        place.settle(id, content);
        record(caller, request, "tar.attach", "stored");
        return attachment;
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

    /** Writes the content of a document to the end, without a transaction: the reader may be slow. */
    void copy(Attachment attachment, OutputStream out) throws IOException {
        contents.at(store.placeOf(attachment)).copy(attachment, out);
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
                .filter(request -> AccessRule.maySee(caller, request.parties())
                        || emergency.opens(caller, request.header().cin()))
                .orElseThrow(Refusal::notFound);
    }

    private StoredTar submitted(Caller caller, TarNumber number) {
        var request = visible(caller, number);
        if (!AccessRule.actsAs(caller, Actor.PROVIDER, request.parties())) {
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
