package org.medicalsuite.kernel.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;

/** The parts of a contract that every service shares; each under its own name in {@code components}. */
final class SharedParts {
    /** On every answer; the last one only where waiting helps. */
    static final List<String> HEADERS = List.of("X-Request-Id", "RateLimit", "RateLimit-Policy");

    private static final String RETRY_AFTER = "Retry-After";
    private static final String REQUEST_ID = "6a1b7c9e-2f53-4c8e-9a0d-0f4f1d0a7f11";
    private static final List<ProblemType> SHARED = List.of(
            ProblemType.INVALID_FIELDS,
            ProblemType.NOT_SIGNED_IN,
            ProblemType.NOT_ALLOWED,
            ProblemType.NOT_FOUND,
            ProblemType.CONFLICT,
            ProblemType.PRECONDITION_FAILED,
            ProblemType.BODY_TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.IDEMPOTENCY_KEY_REUSED,
            ProblemType.PRECONDITION_REQUIRED,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL,
            ProblemType.UPSTREAM_UNAVAILABLE,
            ProblemType.UPSTREAM_TIMEOUT);

    private SharedParts() {}

    static void addTo(OpenAPI contract) {
        var components = contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        contract.setComponents(components);
        components.addSchema("Problem", problem());
        components.addSchema("FieldFault", fieldFault());
        SHARED.forEach(type -> components.addResponse(type.name(), fullAnswer(type)));
        components.addHeader("X-Request-Id", text("Names this request in the logs of the suite", REQUEST_ID));
        components.addHeader(
                "RateLimit",
                text(
                        "What is left of the caller's limit, and in how many seconds it is whole again",
                        "\"client\";r=99;t=1"));
        components.addHeader(
                "RateLimit-Policy",
                text("The caller's limit: requests in a window of seconds", "\"client\";q=100;w=1"));
        components.addHeader(RETRY_AFTER, text("How many seconds to wait before trying again", "5"));
    }

    static APIResponse answer(ProblemType type) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + type.name());
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static APIResponse fullAnswer(ProblemType type) {
        var answer = OASFactory.createAPIResponse()
                .description(type.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(type))));
        HEADERS.forEach(name -> answer.addHeader(name, header(name)));
        return waitingHelps(type) ? answer.addHeader(RETRY_AFTER, header(RETRY_AFTER)) : answer;
    }

    private static boolean waitingHelps(ProblemType type) {
        return type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UPSTREAM_UNAVAILABLE;
    }

    private static Map<String, Object> example(ProblemType type) {
        return new TreeMap<>(Map.of(
                "type", type.uri(),
                "title", type.title(),
                "status", type.status(),
                "code", type.name(),
                "requestId", REQUEST_ID,
                "errors", List.of()));
    }

    private static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(string())
                .example(example);
    }

    private static Schema problem() {
        return object("What went wrong and what to do (RFC 9457)")
                .addProperty("type", string().description("Stable address of the kind of problem"))
                .addProperty("title", string().description("One sentence, the same for every problem of the type"))
                .addProperty("status", number().description("HTTP status"))
                .addProperty("code", string().description("The type as a word that programs may branch on"))
                .addProperty("detail", string().description("What happened this time and what to do"))
                .addProperty("requestId", string().description("Names this request in the logs of the suite"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("One entry for each field at fault")
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldFault")));
    }

    private static Schema fieldFault() {
        return object("What is wrong with one field")
                .addProperty("field", string().description("Path of the field, such as lines[0].units"))
                .addProperty("code", string().description("The fault as a word that programs may branch on"))
                .addProperty("message", string().description("What is wrong"))
                .addProperty("remedy", string().description("How to mend it"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32");
    }
}
