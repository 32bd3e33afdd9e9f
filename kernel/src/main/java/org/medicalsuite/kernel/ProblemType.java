package org.medicalsuite.kernel;

import java.util.Locale;

/** The closed catalogue of problems that the suite answers with; {@code docs/problems.md} explains each. */
public enum ProblemType {
    MALFORMED_BODY(400, "The body could not be read"),
    INVALID_FIELDS(400, "Some fields cannot be used"),
    NOT_SIGNED_IN(401, "A valid access token is needed"),
    NOT_ALLOWED(403, "Your role may not do this"),
    NOT_FOUND(404, "There is nothing here for you"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in the form asked for"),
    CONFLICT(409, "The request does not fit what is stored now"),
    PRECONDITION_FAILED(412, "The record has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not taken here"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    RULE_REFUSES(422, "A rule does not allow this"),
    PRECONDITION_REQUIRED(428, "A header that guards against double work is missing"),
    TOO_MANY_REQUESTS(429, "You ask more often than your limit allows"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "The service failed; nothing was stored"),
    UPSTREAM_UNAVAILABLE(503, "A part of the suite does not answer"),
    UPSTREAM_TIMEOUT(504, "A part of the suite did not answer in time");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Stable address of this type (RFC 9457 {@code type}). */
    public String uri() {
        return "urn:medi-cal-suite:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
