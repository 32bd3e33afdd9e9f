package org.medicalsuite.kernel.contract;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.medicalsuite.kernel.http.OfAudit;
import org.medicalsuite.kernel.http.OnlyAsks;
import org.medicalsuite.kernel.http.ScopeCheck;

/** Which scope an operation needs, as {@link ScopeCheck} will want it. */
final class DeclaredScopes {
    private final Map<String, String> marked = new HashMap<>();
    private final String service;

    DeclaredScopes(IndexView index) {
        this.service =
                ScopeCheck.serviceOf(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
        DeclaredRoles.operations(index).forEach((operation, method) -> {
            if (has(method, OfAudit.class)) {
                marked.put(operation, ScopeCheck.AUDIT);
            } else if (has(method, OnlyAsks.class)) {
                marked.put(operation, service + "." + ScopeCheck.READ);
            }
        });
    }

    String of(String method, String path) {
        var byMethod = method.equals(HttpMethod.GET) ? ScopeCheck.READ : ScopeCheck.WRITE;
        return marked.getOrDefault(method + " " + path, service + "." + byMethod);
    }

    private static boolean has(MethodInfo method, Class<? extends Annotation> mark) {
        return method.hasAnnotation(mark) || method.declaringClass().hasDeclaredAnnotation(mark);
    }
}
