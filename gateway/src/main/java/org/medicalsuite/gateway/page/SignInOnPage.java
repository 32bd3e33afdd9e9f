package org.medicalsuite.gateway.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fits a service's contract to the gateway: its addresses are the gateway's, and a person can sign in from the page.
 * The services do not know where the browser signs in, and need not.
 */
@Singleton
public class SignInOnPage {
    private static final String SIGN_IN = "signIn";
    private static final String BEARER = "bearerAuth";

    private final ApiPageSettings settings;

    public SignInOnPage(ApiPageSettings settings) {
        this.settings = settings;
    }

    /** The same contract, with the sign-in and the gateway's address. */
    public JsonObject added(JsonObject contract) {
        contract.put("servers", new JsonArray().add(new JsonObject().put("url", "/")));
        var schemes = inside(inside(contract, "components"), "securitySchemes");
        schemes.put(SIGN_IN, signIn(contract));
        if (!schemes.containsKey(BEARER)) {
            schemes.put(BEARER, new JsonObject().put("type", "http").put("scheme", "bearer"));
        }
        var security = Optional.ofNullable(contract.getJsonArray("security")).orElseGet(() -> alternative(BEARER));
        contract.put("security", security.add(alternative(SIGN_IN).getJsonObject(0)));
        operations(contract).forEach(SignInOnPage::orSignIn);
        return contract;
    }

    /** An operation that names its own ways in overrides the contract's; the sign-in is one more way. */
    private static void orSignIn(JsonObject operation) {
        if (operation.containsKey("security")) {
            operation.getJsonArray("security").add(new JsonObject().put(SIGN_IN, scopes(operation)));
        }
    }

    private static Stream<JsonObject> operations(JsonObject contract) {
        return objects(inside(contract, "paths")).flatMap(SignInOnPage::objects);
    }

    private static Stream<JsonObject> objects(JsonObject parent) {
        return parent.fieldNames().stream()
                .map(parent::getValue)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    /** The services' contracts cannot name an issuer, and so not an OAuth scope; here both are known. */
    private static JsonArray scopes(JsonObject operation) {
        return Optional.ofNullable(operation.getJsonArray("x-scopes")).orElseGet(JsonArray::new);
    }

    private JsonObject signIn(JsonObject contract) {
        var scopes = new JsonObject();
        operations(contract)
                .flatMap(operation -> scopes(operation).stream())
                .sorted()
                .forEach(scope -> scopes.put(scope.toString(), ""));
        var flow = new JsonObject()
                .put("authorizationUrl", settings.authorizationUrl().toString())
                .put("tokenUrl", settings.tokenUrl().toString())
                .put("scopes", scopes);
        return new JsonObject()
                .put("type", "oauth2")
                .put("description", "Sign in as a person; the token is kept by this page only")
                .put("flows", new JsonObject().put("authorizationCode", flow));
    }

    private static JsonArray alternative(String scheme) {
        return new JsonArray().add(new JsonObject().put(scheme, new JsonArray()));
    }

    private static JsonObject inside(JsonObject parent, String name) {
        var child = Optional.ofNullable(parent.getJsonObject(name)).orElseGet(JsonObject::new);
        parent.put(name, child);
        return child;
    }
}
