package org.medicalsuite.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Reads what a token says. Only for tokens whose signature was verified before. */
final class TokenClaims {
    private TokenClaims() {}

    static JsonObject of(String verifiedToken) {
        var payload = verifiedToken.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** The texts of a claim that may be one text, several or absent. */
    static List<String> texts(JsonObject claims, String name) {
        return switch (claims.getValue(name)) {
            case JsonArray several ->
                several.stream().map(String::valueOf).sorted().toList();
            case null -> List.of();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
