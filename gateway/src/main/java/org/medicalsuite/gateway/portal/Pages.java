package org.medicalsuite.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.medicalsuite.gateway.session.Portal;

/** The two pages: the portal, and the one that a second window shows after signing in again. Neither says a thing about a person. */
@Singleton
public class Pages {
    private static final int PERMANENTLY = 308;

    private final Asset portal;
    private final Asset again;

    public Pages(Assets assets) {
        portal = page("portal.html", assets);
        again = page("again.html", assets);
    }

    /** The address without its slash leads to the one with it: the two would be two pages for a browser. */
    void portal(RoutingContext exchange) {
        if (exchange.request().path().equals(Portal.ROOT)) {
            exchange.response()
                    .setStatusCode(PERMANENTLY)
                    .putHeader(HttpHeaders.LOCATION, Portal.PAGE)
                    .end();
        } else {
            portal.send(exchange);
        }
    }

    void again(RoutingContext exchange) {
        again.send(exchange);
    }

    /** Fills in where the assets are, and has the browser fetch at once all that the first page needs. */
    private static Asset page(String name, Assets assets) {
        var preloads = Assets.names().stream()
                .filter(asset -> asset.endsWith(".js") && !asset.contains("/"))
                .map(asset -> "<link rel=\"modulepreload\" href=\"%s/%s\">".formatted(assets.root(), asset))
                .collect(Collectors.joining("\n    "));
        var html = new String(Assets.read(name), StandardCharsets.UTF_8)
                .replace("{assets}", assets.root())
                .replace("{preloads}", preloads);
        return Asset.of(name, html.getBytes(StandardCharsets.UTF_8));
    }
}
