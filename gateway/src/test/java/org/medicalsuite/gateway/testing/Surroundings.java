package org.medicalsuite.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medicalsuite.kernel.testing.SharedServers;

/** What stands around a gateway under test: the real Keycloak, and services that are played. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final Map<String, FakeService> services = new HashMap<>();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.auth-server-url", SharedServers.running().issuer());
        for (var name : List.of("eligibility", "cob", "tar")) {
            settings.put("suite.routes." + name + ".url", service(name).url());
        }
        settings.put("suite.portal.enabled", "true");
        settings.put("suite.portal.session-secret", "sample-secret-of-sessions-for-tests-only");
        settings.put("suite.portal.secure-cookies", "false");
        settings.put("quarkus.oidc.portal.credentials.secret", "portal-sample-secret");
        settings.put("suite.routes.hasty.url", service("tar").url());
        settings.put("suite.routes.hasty.paths", "/v1/hasty-things");
        settings.put("suite.routes.hasty.answer-timeout", "300ms");
        settings.put("suite.routes.tight.url", service("tar").url());
        settings.put("suite.routes.tight.paths", "/v1/tight-things");
        settings.put("suite.routes.tight.max-body-size", "1K");
        settings.put("suite.routes.fragile.url", service("fragile").url());
        settings.put("suite.routes.fragile.paths", "/v1/fragile-things");
        settings.put("suite.circuit-breaker.rest", "1s");
        settings.put("suite.rate-limit.clients.audit-office", "5");
        settings.put("suite.routes.absent.url", "http://localhost:" + unusedPort());
        settings.put("suite.routes.absent.paths", "/v1/absent-things");
        settings.put("suite.routes.absent.contract", "/openapi");
        return settings;
    }

    @Override
    public void stop() {
        services.values().forEach(FakeService::stop);
    }

    private FakeService service(String name) {
        return services.computeIfAbsent(name, _ -> {
            try {
                return new FakeService(name);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int unusedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
