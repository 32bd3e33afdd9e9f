package org.medicalsuite.tar.vectors;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;

/** What vectors call a refusal. Rules have the same names here and there; checks before them have words of their own. */
final class Refusals {
    /** What the form of a body, or the roles of a route, refuse before the line's rules are asked. */
    private static final Map<String, String> BEFORE_THE_RULES = Map.of(
            "NOT_ALLOWED", "ACTOR_NOT_ALLOWED",
            "lines[0].answer NOT_BLANK", "ANSWER_REQUIRED",
            "lines[0].reason NOT_BLANK", "APPEAL_CONTENT_MISSING",
            "lines[0].disputed NOT_EMPTY", "APPEAL_CONTENT_MISSING");

    private Refusals() {}

    static String word(Response answer) {
        var problem = answer.jsonPath();
        var field = Optional.ofNullable(problem.getString("errors[0].field")).orElse("");
        var code = Optional.ofNullable(problem.getString("errors[0].code")).orElse(problem.getString("code"));
        return BEFORE_THE_RULES.getOrDefault((field + " " + code).strip(), code);
    }
}
