package org.medicalsuite.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes what is under test believe an issuer whose keys the tests hold, given to fields of type {@link OwnIssuer}. */
public class BelievesOwnIssuer implements QuarkusTestResourceLifecycleManager {
    private final OwnIssuer issuer = OwnIssuer.start();

    /** After the resources that name the real issuer: the last one holds. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer.url(),
                // So that a test need not wait long for a withdrawn or a new key to be noticed.
                "suite.verified-token.keys-looked-up-every",
                "200ms",
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "100ms");
    }

    @Override
    public void inject(TestInjector into) {
        into.injectIntoFields(issuer, new TestInjector.MatchesType(OwnIssuer.class));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
