package org.medicalsuite.gateway.route;

import io.vertx.core.http.HttpServerRequest;

/** The path of a request as the API knows it: pages of the portal call {@code /portal/v1/…} and mean {@code /v1/…}. */
public final class ApiPath {
    private static final String PORTAL = "/portal";
    private static final String OF_A_PAGE = PORTAL + "/v1/";

    private ApiPath() {}

    public static String of(HttpServerRequest request) {
        var path = request.path();
        if (path == null) {
            return "";
        }
        return path.startsWith(OF_A_PAGE) ? path.substring(PORTAL.length()) : path;
    }
}
