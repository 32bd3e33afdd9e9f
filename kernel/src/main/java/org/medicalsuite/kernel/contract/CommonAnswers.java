package org.medicalsuite.kernel.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/**
 * Says once, for every operation of every contract, what holds for all: the answers that any call can get, or any
 * call with a body, with parameters, with a header that guards against double work; the headers that every answer
 * carries; the roles that may call and the scope that they need. Resources state what is theirs alone: 2xx, and a 404 or
 * 409 that the parameters do not tell. Runs when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    static final String ROLES = "x-roles";

    /** OpenAPI lets only OAuth and OpenID schemes name scopes, and where the issuer is, a contract cannot know. */
    static final String SCOPES = "x-scopes";

    private static final Set<ProblemType> ANY_CALL = Set.of(
            ProblemType.NOT_SIGNED_IN,
            ProblemType.NOT_ALLOWED,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL,
            ProblemType.UPSTREAM_UNAVAILABLE,
            ProblemType.UPSTREAM_TIMEOUT);
    private static final Set<ProblemType> WITH_BODY =
            Set.of(ProblemType.INVALID_FIELDS, ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    private static final Map<String, Set<ProblemType>> WITH_HEADER = Map.of(
            IdempotentRequests.HEADER,
            Set.of(ProblemType.CONFLICT, ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.PRECONDITION_REQUIRED),
            HttpHeaders.IF_MATCH,
            Set.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED));

    private final DeclaredRoles roles;
    private final DeclaredScopes scopes;

    public CommonAnswers(IndexView index) {
        this.roles = new DeclaredRoles(index);
        this.scopes = new DeclaredScopes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        SharedParts.addTo(contract);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, item, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
        operation.addExtension(ROLES, roles.of(method.name(), path));
        operation.addExtension(SCOPES, List.of(scopes.of(method.name(), path)));
        var answers = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(answers);
        ANY_CALL.forEach(type -> replace(answers, type));
        if (operation.getRequestBody() != null) {
            RequestExamples.show(operation);
            WITH_BODY.forEach(type -> addWhereMissing(answers, type));
        }
        for (var parameter : parameters(item, operation)) {
            addWhereMissing(answers, ProblemType.INVALID_FIELDS);
            if (parameter.getIn() == Parameter.In.PATH) {
                addWhereMissing(answers, ProblemType.NOT_FOUND);
            }
            WITH_HEADER.getOrDefault(parameter.getName(), Set.of()).forEach(type -> addWhereMissing(answers, type));
        }
        answers.getAPIResponses().values().forEach(CommonAnswers::addHeaders);
        sort(answers);
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static void replace(APIResponses answers, ProblemType type) {
        answers.addAPIResponse(Integer.toString(type.status()), SharedParts.answer(type));
    }

    private static void addWhereMissing(APIResponses answers, ProblemType type) {
        if (!isStated(answers.getAPIResponse(Integer.toString(type.status())))) {
            replace(answers, type);
        }
    }

    /** Quarkus adds a 400 without content to whatever validates its body. */
    private static boolean isStated(@Nullable APIResponse answer) {
        return answer != null && (answer.getRef() != null || answer.getContent() != null);
    }

    private static void addHeaders(APIResponse answer) {
        if (answer.getRef() == null) {
            SharedParts.HEADERS.forEach(name -> answer.addHeader(name, SharedParts.header(name)));
        }
    }

    /** The same order whatever the order of the annotations, so that contracts compare well. */
    private static void sort(APIResponses answers) {
        var byStatus = answers.getAPIResponses();
        for (var status : new TreeSet<>(byStatus.keySet())) {
            var answer = byStatus.get(status);
            answers.removeAPIResponse(status);
            answers.addAPIResponse(status, answer);
        }
    }
}
