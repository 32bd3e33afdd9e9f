package org.medicalsuite.client.connect;

import java.net.URI;
import java.net.http.HttpClient;
import org.medicalsuite.client.http.ApiClient;

/**
 * The way to the suite, or to one of its services. Made once and given to every generated class of calls:
 *
 * <pre>{@code
 * var connection = Connection.to(URI.create("https://door.example"), token);
 * var inquiries = new EligibilityInquiriesApi(connection);
 * }</pre>
 *
 * <p>All calls share one HTTP client and its connections. Safe for many threads as long as nobody calls its setters.
 */
public final class Connection extends ApiClient {
    private final HttpClient http;

    private Connection(URI door, AccessToken token, Patience patience) {
        super(HttpClient.newBuilder(), ApiClient.createDefaultObjectMapper(), withoutTrailingSlash(door));
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .build();
        setReadTimeout(patience.answer());
        setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token.value()));
    }

    /** With {@link Patience#DEFAULT}. */
    public static Connection to(URI door, AccessToken token) {
        return to(door, token, Patience.DEFAULT);
    }

    public static Connection to(URI door, AccessToken token, Patience patience) {
        return new Connection(door, token, patience);
    }

    /** The one that all calls share; closed with the program. */
    @Override
    public HttpClient getHttpClient() {
        return http;
    }

    private static String withoutTrailingSlash(URI door) {
        var text = door.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
