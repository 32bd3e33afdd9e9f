package org.medicalsuite.cob.investigation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** What other coverage does the person have? */
@Path("/v1/questionnaires")
@Tag(name = "Questionnaires")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QuestionnaireResource {
    private static final int MOST_FOLLOW_UPS = 200;

    private final Investigation investigation;
    private final Questionnaires questionnaires;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    QuestionnaireResource(
            Investigation investigation,
            Questionnaires questionnaires,
            IdempotentRequests requests,
            CurrentCaller caller,
            AuditTrail audit) {
        this.investigation = investigation;
        this.questionnaires = questionnaires;
        this.requests = requests;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "sendQuestionnaire",
            summary = "Asks the person of a claim about other coverage, where what is known is absent or too old",
            description = "The claim is denied to the person's account until the answer is there; person and provider"
                    + " are told. Where the information is fresh nobody is asked.")
    @APIResponse(responseCode = "200", description = "Whether the person is asked, and the questionnaire")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public QuestionnaireAnswer.Begun send(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid QuestionnaireRequest request) {
        return requests.answer(
                caller.get(), key, "sendQuestionnaire", request, QuestionnaireAnswer.Begun.class, () -> begun(request));
    }

    private QuestionnaireAnswer.Begun begun(QuestionnaireRequest request) {
        var begun = investigation.begin(caller.get(), request.claimNumber());
        var id = begun.questionnaire();
        return new QuestionnaireAnswer.Begun(
                begun.information(), id == null ? null : told(id, "cob.send-questionnaire"));
    }

    @GET
    @Path("/{questionnaireId}")
    @Transactional
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(operationId = "readQuestionnaire", summary = "Where a questionnaire stands, and what to do next")
    @APIResponse(responseCode = "200", description = "State, events, notices")
    public QuestionnaireAnswer read(@PathParam("questionnaireId") UUID id) {
        investigation.claimOf(caller.get(), id);
        return told(id, "cob.read-questionnaire");
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Words.SYSTEM})
    @Operation(
            operationId = "listDueQuestionnaires",
            summary = "Questionnaires whose follow-up is due by a day",
            description = "The earliest 200; each is left out once it was followed up or its outcome recorded.")
    @APIResponse(responseCode = "200", description = "Questionnaires to be followed up, the longest due first")
    public List<UUID> due(@QueryParam("dueBy") @NotNull(message = "is required") LocalDate dueBy) {
        return questionnaires.due(dueBy, MOST_FOLLOW_UPS);
    }

    @POST
    @Path("/{questionnaireId}/replies")
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "recordQuestionnaireReply",
            summary = "Takes in what the person has answered, and sets the order of the payers",
            description = "We are primary: the claim is worked out anew overnight. We are secondary without the"
                    + " primary's explanation of benefits: the claim is denied to the provider's account.")
    @APIResponse(responseCode = "200", description = "Where the questionnaire stands now")
    public QuestionnaireAnswer reply(
            @PathParam("questionnaireId") UUID id,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid ReplyRequest request) {
        return once(
                id,
                key,
                "recordQuestionnaireReply",
                request,
                "cob.record-reply",
                () -> investigation.reply(caller.get(), id, request));
    }

    @POST
    @Path("/{questionnaireId}/follow-ups")
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(operationId = "recordFollowUp", summary = "Records that somebody has asked how far it is")
    @APIResponse(responseCode = "200", description = "Where the questionnaire stands, with the next follow-up")
    public QuestionnaireAnswer followUp(
            @PathParam("questionnaireId") UUID id, @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        return once(id, key, "recordFollowUp", "", "cob.follow-up", () -> investigation.followUp(caller.get(), id));
    }

    @POST
    @Path("/{questionnaireId}/outcomes")
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "recordOutcome",
            summary = "Records what a follow-up has found",
            description = "Primary or corrected: the claim is worked out anew by itself. Else it stays marked until the"
                    + " order is corrected, and the answer says what to do next.")
    @APIResponse(responseCode = "200", description = "Where the questionnaire stands now")
    public QuestionnaireAnswer outcome(
            @PathParam("questionnaireId") UUID id,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid OutcomeRequest request) {
        return once(
                id,
                key,
                "recordOutcome",
                request,
                "cob.record-outcome",
                () -> investigation.outcome(caller.get(), id, request));
    }

    private QuestionnaireAnswer once(
            UUID id, @Nullable String key, String operation, Object request, String deed, Runnable work) {
        return requests.answer(caller.get(), key, operation, List.of(id, request), QuestionnaireAnswer.class, () -> {
            work.run();
            return told(id, deed);
        });
    }

    private QuestionnaireAnswer told(UUID id, String deed) {
        var stored = questionnaires.find(id).orElseThrow();
        var answer = QuestionnaireAnswer.of(stored);
        audit.record(
                caller.get(),
                new AuditTrail.Entry(
                        deed,
                        stored.cin(),
                        id.toString(),
                        "payment",
                        answer.state().name()));
        return answer;
    }
}
