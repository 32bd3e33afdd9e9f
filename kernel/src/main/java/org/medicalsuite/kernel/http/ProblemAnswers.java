package org.medicalsuite.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Turns every failure into problem+json. Answers below 500 say what to mend; 500 says one sentence and a request id. */
@RegisterForReflection(targets = {Problem.class, FieldFault.class})
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(refusal.type(), refusal.detail(), refusal.faults());
    }

    @ServerExceptionMapper
    public Response malformedValue(MalformedValue malformed) {
        return answer(
                ProblemType.INVALID_FIELDS,
                "Mend the fields listed under errors and send it again",
                List.of(FieldFault.of("", malformed)));
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException fault) {
        return fault instanceof JsonMappingException mapping && !JsonFault.endsTheText(mapping)
                ? answer(
                        ProblemType.INVALID_FIELDS,
                        "Mend the fields listed under errors and send it again",
                        List.of(JsonFault.of(mapping)))
                : answer(ProblemType.MALFORMED_BODY, JsonFault.position(fault), List.of());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return answer(
                ProblemType.INVALID_FIELDS,
                "Mend the fields listed under errors and send it again",
                violations.getConstraintViolations().stream()
                        .map(ProblemAnswers::fault)
                        .sorted((a, b) -> a.field().compareTo(b.field()))
                        .toList());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn() {
        return Response.fromResponse(answer(
                        ProblemType.NOT_SIGNED_IN,
                        "Send a valid access token in the Authorization header: Bearer <token>",
                        List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper({ForbiddenException.class, AuthenticationCompletionException.class})
    public Response notAllowed() {
        return answer(
                ProblemType.NOT_ALLOWED,
                "The contract names the roles that may call this operation (x-roles); ask the operator of this suite"
                        + " for one of them",
                List.of());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json);
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> answer(ProblemType.MALFORMED_BODY, "The request could not be read", List.of());
            case 404 -> answer(ProblemType.NOT_FOUND, "Check the address", List.of());
            case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, "Use a method that the API page lists", List.of());
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, "Accept application/json", List.of());
            case 413 -> answer(ProblemType.BODY_TOO_LARGE, "Send a smaller body", List.of());
            case 415 -> answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the type that the API page lists", List.of());
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        var away = DatabaseAway.behind(failure);
        if (away.isPresent()) {
            LOG.warnf("The database is away: %s", away.get());
            return databaseAway();
        }
        // The message may quote a row or a value, so only the shape of the failure is logged.
        LOG.errorf("Request failed: %s", Failure.withoutData(failure));
        return answer(ProblemType.INTERNAL, "Try again; if it stays so, tell the operator the request id", List.of());
    }

    private static Response databaseAway() {
        return Response.fromResponse(answer(
                        ProblemType.UPSTREAM_UNAVAILABLE,
                        "Try again after the time in Retry-After; repeat a creating request with the same"
                                + " Idempotency-Key",
                        List.of()))
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER.toSeconds())
                .build();
    }

    private static FieldFault fault(ConstraintViolation<?> violation) {
        // The first two nodes of the path are the resource method and its parameter.
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Object::toString)
                .filter(node -> !node.isEmpty())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldFault(
                path,
                constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
                "This field " + violation.getMessage(),
                "See the API page for what the field takes");
    }

    private static Response answer(ProblemType type, @Nullable String detail, List<FieldFault> faults) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, detail, RequestId.current(), faults))
                .build();
    }
}
