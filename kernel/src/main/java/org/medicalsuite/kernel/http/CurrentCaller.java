package org.medicalsuite.kernel.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;

/** The caller of the request that is being answered, read from its verified token. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    public CurrentCaller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public Caller get() {
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse("unknown"),
                Optional.<String>ofNullable(token.getClaim("azp")).orElse("unknown"),
                identity.getRoles().stream()
                        .flatMap(word -> Role.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                words("npi").stream().map(Npi::new).collect(Collectors.toUnmodifiableSet()),
                words("plan_codes"),
                words("counties"),
                words("cin").stream().findFirst().map(Cin::new));
    }

    private Set<String> words(String claim) {
        Object value = token.getClaim(claim);
        Stream<String> words = switch (value) {
            case null -> Stream.of();
            case JsonArray array -> array.getValuesAs(JsonString.class).stream().map(JsonString::getString);
            case JsonString single -> Stream.of(single.getString());
            case Object other -> Stream.of(other.toString());
        };
        return words.collect(Collectors.toUnmodifiableSet());
    }
}
