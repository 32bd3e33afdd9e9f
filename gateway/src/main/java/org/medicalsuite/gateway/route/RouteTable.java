package org.medicalsuite.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All routes of the settings. An address that no route names leads nowhere. */
@Singleton
public class RouteTable {
    private static final String ROOT = "/v1/";
    private static final Pattern COLLECTION = Pattern.compile("/v1/[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Route> byName = new TreeMap<>();
    private final Map<String, Route> byCollection = new HashMap<>();

    /** Refuses settings that would leave a request's way open to doubt: the gateway then does not start. */
    public RouteTable(RouteSettings settings, RouteDefaults defaults) {
        settings.byName().forEach((name, target) -> {
            var route = route(name, target, defaults);
            byName.put(name, route);
            target.paths().forEach(path -> add(path, route));
        });
    }

    /** The route of a request's path: its first segment behind {@code /v1} decides. */
    public Optional<Route> find(String path) {
        return path.startsWith(ROOT) ? Optional.ofNullable(byCollection.get(collectionOf(path))) : Optional.empty();
    }

    /** The part of a path that decides, such as {@code /v1/tars} of {@code /v1/tars/0123456789}. */
    static String collectionOf(String path) {
        int end = path.indexOf('/', ROOT.length());
        return end < 0 ? path : path.substring(0, end);
    }

    /** The route of this name. */
    public Optional<Route> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All routes, in the order of their names. */
    public Collection<Route> all() {
        return byName.values();
    }

    private void add(String path, Route route) {
        if (!COLLECTION.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "suite.routes.%s.paths: %s is not of the form /v1/<plural nouns>".formatted(route.name(), path));
        }
        var other = byCollection.putIfAbsent(path, route);
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s is claimed by suite.routes.%s and suite.routes.%s".formatted(path, other.name(), route.name()));
        }
    }

    private static Route route(String name, RouteSettings.Target target, RouteDefaults defaults) {
        var url = target.url();
        return new Route(
                name,
                service(name, url),
                url.getScheme().equals("https"),
                target.maxBodySize().map(MemorySize::asLongValue).orElseGet(defaults.maxBodySize()::asLongValue),
                target.answerTimeout().orElseGet(defaults::answerTimeout),
                target.contract());
    }

    private static HostAndPort service(String name, URI url) {
        boolean http = "http".equals(url.getScheme());
        boolean https = "https".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (!(http || https) || url.getHost() == null || !bare || url.getRawQuery() != null) {
            throw new IllegalArgumentException("suite.routes." + name + ".url is not of the form http://host:port");
        }
        int usual = https ? 443 : 80;
        return HostAndPort.create(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }
}
