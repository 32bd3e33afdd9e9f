package org.medicalsuite.kernel.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Which roles may call which operation, as the annotations of the resources say. */
final class DeclaredRoles {
    private static final List<Class<?>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private final Map<String, List<String>> rolesByOperation = new HashMap<>();

    DeclaredRoles(IndexView index) {
        operations(index).forEach((operation, method) -> rolesByOperation.put(operation, roles(method)));
    }

    /** The methods of the resources by what they answer, such as {@code GET /v1/tars/{tarNumber}}. */
    static Map<String, MethodInfo> operations(IndexView index) {
        var operations = new HashMap<String, MethodInfo>();
        for (var method : METHODS) {
            for (var annotation : index.getAnnotations(method)) {
                var operation = annotation.target().asMethod();
                operations.put(method.getSimpleName() + " " + path(operation), operation);
            }
        }
        return operations;
    }

    /** Sorted; empty where nobody may call it, or where the operation is not a resource's. */
    List<String> of(String method, String path) {
        return rolesByOperation.getOrDefault(method + " " + path, List.of());
    }

    private static List<String> roles(MethodInfo operation) {
        var allowed = operation.annotation(RolesAllowed.class);
        var effective = allowed == null ? operation.declaringClass().declaredAnnotation(RolesAllowed.class) : allowed;
        return effective == null
                ? List.of()
                : Stream.of(effective.value().asStringArray()).sorted().toList();
    }

    /** As OpenAPI writes it: one slash between segments, no expression behind a parameter's name. */
    private static String path(MethodInfo operation) {
        var joined = "/" + value(operation.declaringClass().declaredAnnotation(Path.class)) + "/"
                + value(operation.annotation(Path.class));
        return joined.replaceAll("\\{\\s*([^:}\\s]+)\\s*:[^}]*(\\{[^}]*}[^}]*)*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String value(@Nullable AnnotationInstance path) {
        return path == null ? "" : path.value().asString();
    }
}
