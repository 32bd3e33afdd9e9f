package org.medicalsuite.gateway.testing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ten audit records of three services, at the tenth microsecond to the first, as the services page them. */
final class FakeAuditRecords {
    private static final Map<String, List<Integer>> MICROS =
            Map.of("eligibility", List.of(10, 7, 4, 1), "cob", List.of(9, 8, 3), "tar", List.of(6, 5, 2));

    private FakeAuditRecords() {}

    static void answer(String service, HttpServerRequest request) {
        var response = request.response();
        var person = String.valueOf(request.getParam("person"));
        if (person.equals("tar-is-down") && service.equals("tar")) {
            request.connection().close();
        } else if (person.equals("tar-fails") && service.equals("tar")) {
            response.setStatusCode(500).end("{\"code\": \"INTERNAL\"}");
        } else if (person.equals("refused")) {
            response.setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"code\": \"NOT_ALLOWED\"}");
        } else {
            response.end(page(service, request).toBuffer());
        }
    }

    private static JsonObject page(String service, HttpServerRequest request) {
        var before = request.getParam("before");
        int below = before == null ? Integer.MAX_VALUE : Integer.parseInt(before.substring(0, before.indexOf('.')));
        int limit = request.getParam("limit") == null ? 50 : Integer.parseInt(request.getParam("limit"));
        var left = rest(service).filter(micros -> micros < below).toList();
        var shown = left.subList(0, Math.min(limit, left.size()));
        var page = new JsonObject()
                .put(
                        "records",
                        new JsonArray(shown.stream()
                                .map(micros -> record(service, micros, request))
                                .toList()));
        return shown.size() < left.size() ? page.put("next", id(shown.getLast())) : page;
    }

    private static Stream<Integer> rest(String service) {
        return MICROS.getOrDefault(service, List.of()).stream().sorted(Comparator.reverseOrder());
    }

    private static JsonObject record(String service, int micros, HttpServerRequest request) {
        return new JsonObject()
                .put("id", id(micros))
                .put("service", service)
                .put("askedBy", request.getHeader("Authorization"))
                .put("requestId", request.getHeader("X-Request-Id"));
    }

    private static String id(int micros) {
        return micros + ".1";
    }
}
