package org.medicalsuite.suite;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.medicalsuite.suite.bench.BenchCommand;
import org.medicalsuite.suite.run.HomeAudit;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.RunCommand;

/** What the script {@code dev} calls. */
public final class Main {
    private Main() {}

    /** Arguments: {@code run [--fresh] [--native]}, {@code verify-audit …} or {@code bench …}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        try {
            System.exit(
                    switch (words.isEmpty() ? "" : words.getFirst()) {
                        case "run" ->
                            new RunCommand(System.out, Clock.systemUTC())
                                    .run(
                                            words.contains("--native") ? Packaging.NATIVE : Packaging.JVM_QUICK_START,
                                            words.contains("--fresh"));
                        case "verify-audit" -> HomeAudit.verify(words.subList(1, words.size()));
                        case "bench" -> new BenchCommand(System.out).run(words.subList(1, words.size()));
                        default -> unknown(words);
                    });
        } catch (IllegalStateException told) {
            System.err.println(told.getMessage());
            System.exit(1);
        }
    }

    private static int unknown(List<String> words) {
        System.err.println("Unknown: " + String.join(" ", words) + "; see ./dev help");
        return 2;
    }
}
