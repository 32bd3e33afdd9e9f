package org.medicalsuite.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.medicalsuite.kernel.testing.SignInPage;

/** A person with a browser, as far as HTTP goes: keeps cookies, follows nothing by itself. */
public final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI door = URI.create(
            "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** Signs a sample person in at the real Keycloak, starting and ending at the portal. */
    public static Visitor signedIn(String name) throws Exception {
        var visitor = new Visitor();
        visitor.signIn(name);
        return visitor;
    }

    /** Returns where the gateway sends the person at last. */
    public String signIn(String name) throws Exception {
        var back = SignInPage.signIn(URI.create(location(get("/portal/sign-in"))), name);
        var landed = get(pathOf(back.toString()));
        return location(get(pathOf(location(landed))));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** A change as the portal's own page sends it, with its token and from its origin. */
    public HttpResponse<String> change(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "X-Change-Token", changeToken(), "Origin", door.toString());
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        keep(answer);
        return answer;
    }

    public JsonObject session() throws IOException, InterruptedException {
        return new JsonObject(get("/portal/session").body());
    }

    public String changeToken() throws IOException, InterruptedException {
        return session().getString("changeToken");
    }

    public String origin() {
        return door.toString();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** All Set-Cookie headers that the gateway has sent. */
    public List<String> setCookies() {
        return setCookies;
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("leads nowhere: " + answer.statusCode()));
    }

    private void keep(HttpResponse<?> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            setCookies.add(header);
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || header.contains("Max-Age=0;")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static String pathOf(String address) {
        var uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
