package org.medicalsuite.gateway.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What software must know to get a token without a person: the SMART App Launch discovery document, as far as Backend
 * Services needs it. What the issuer can do is said by the issuer; of that, what the suite's door takes is told.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SmartConfiguration(
        String issuer,
        @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("authorization_endpoint") @Nullable String authorizationEndpoint,
        @JsonProperty("token_endpoint") String tokenEndpoint,
        @JsonProperty("grant_types_supported") List<String> grantTypes,

        @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> authMethods,

        @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
        List<String> signingAlgorithms,

        @JsonProperty("scopes_supported") List<String> scopes,
        @JsonProperty("response_types_supported") List<String> responseTypes,
        @JsonProperty("code_challenge_methods_supported") List<String> codeChallengeMethods,
        List<String> capabilities) {

    private static final List<String> GRANT_TYPES =
            List.of("client_credentials", "authorization_code", "refresh_token");
    private static final List<String> AUTH_METHODS =
            List.of("private_key_jwt", "client_secret_basic", "client_secret_post");

    /** Of the issuer's own description, what holds here. */
    static SmartConfiguration of(OidcConfigurationMetadata issuer, List<String> scopes) {
        var authMethods = offered(issuer, "token_endpoint_auth_methods_supported", AUTH_METHODS::contains);
        return new SmartConfiguration(
                issuer.getIssuer(),
                issuer.getJsonWebKeySetUri(),
                issuer.getAuthorizationUri(),
                issuer.getTokenUri(),
                offered(issuer, "grant_types_supported", GRANT_TYPES::contains),
                authMethods,
                // An assertion signed with a shared secret would prove no more than the secret itself.
                offered(
                        issuer,
                        "token_endpoint_auth_signing_alg_values_supported",
                        algorithm -> !algorithm.startsWith("HS")),
                scopes,
                offered(issuer, "response_types_supported", "code"::equals),
                offered(issuer, "code_challenge_methods_supported", "S256"::equals),
                capabilities(authMethods));
    }

    private static List<String> capabilities(List<String> authMethods) {
        return authMethods.stream()
                .map(method -> switch (method) {
                    case "private_key_jwt" -> "client-confidential-asymmetric";
                    default -> "client-confidential-symmetric";
                })
                .distinct()
                .toList();
    }

    private static List<String> offered(OidcConfigurationMetadata issuer, String name, Predicate<String> taken) {
        var values = issuer.getStringList(name);
        return values == null ? List.of() : values.stream().filter(taken).toList();
    }
}
