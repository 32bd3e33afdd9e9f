package org.medicalsuite.gateway.portal;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.session.Portal;
import org.medicalsuite.kernel.ProblemType;

/**
 * Scripts, styles and catalogues, as they stand in {@code assets.txt}. Their address holds a digest of all of them, so
 * browsers keep them for good and ask for new ones after an upgrade. Another digest is answered 404: what an older or
 * newer replica holds must not be kept under this one's address.
 */
@Singleton
public class Assets implements Handler<RoutingContext> {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int DIGITS = 16;

    private final SortedMap<String, Asset> byName = new TreeMap<>();
    private final String root;
    private final Problems problems;

    public Assets(Problems problems) {
        this.problems = problems;
        var digest = sha256();
        for (var name : names()) {
            var content = Assets.read("assets/" + name);
            byName.put(name, Asset.of(name, content));
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        root = Portal.ASSETS + "/" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** Where they are: the address of each is this, a slash and its name. */
    String root() {
        return root;
    }

    /** The files of the list, in its order: what the first page needs stands first. */
    static List<String> names() {
        return new String(read("assets.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public void handle(RoutingContext exchange) {
        var path = exchange.request().path();
        var asset = path.startsWith(root + "/") ? byName.get(path.substring(root.length() + 1)) : null;
        if (asset == null) {
            problems.answer(exchange, ProblemType.NOT_FOUND, "Load the page again");
            return;
        }
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        asset.send(exchange);
    }

    /** A resource of this package. */
    static byte[] read(String name) {
        try (var resource = Assets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not there");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
