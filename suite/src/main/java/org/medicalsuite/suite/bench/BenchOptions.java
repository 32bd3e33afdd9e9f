package org.medicalsuite.suite.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.suite.run.Packaging;

/**
 * What to measure, and how.
 *
 * @param routes in this order
 * @param askers how many ask at the same time
 * @param warmUp not measured
 * @param length measured, of each route
 * @param direct whether to ask the service itself and leave the gateway out
 * @param packaging JVM or native executables
 */
record BenchOptions(
        List<Route> routes, int askers, Duration warmUp, Duration length, boolean direct, Packaging packaging) {
    static BenchOptions parse(List<String> words) {
        var routes = new ArrayList<Route>();
        int askers = 8;
        var warmUp = Duration.ofSeconds(60);
        var length = Duration.ofSeconds(15);
        var direct = false;
        var packaging = Packaging.JVM;
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            switch (word) {
                case "--askers" -> askers = number(left.next());
                case "--warm-up" -> warmUp = Duration.ofSeconds(number(left.next()));
                case "--seconds" -> length = Duration.ofSeconds(number(left.next()));
                case "--direct" -> direct = true;
                case "--native" -> packaging = Packaging.NATIVE;
                default ->
                    routes.add(Route.of(word)
                            .orElseThrow(() -> new IllegalStateException("There is no route '" + word
                                    + "' to measure; there are: " + Route.words()
                                    + "; options: --askers N --warm-up SECONDS --seconds SECONDS --direct --native")));
            }
        }
        return new BenchOptions(
                routes.isEmpty() ? List.of(Route.values()) : List.copyOf(routes),
                askers,
                warmUp,
                length,
                direct,
                packaging);
    }

    static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("A whole number is expected instead of '" + word + "'", e);
        }
    }
}
