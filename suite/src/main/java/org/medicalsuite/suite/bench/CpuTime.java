package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of processes, their children included; wall time says little on a machine that others share. */
final class CpuTime {
    private CpuTime() {}

    /**
     * User and system time so far of a process, all its living descendants, and, on Linux, those of its children that
     * have ended. Elsewhere what ended children used is missing, so measure where connections stay open.
     */
    static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ofEndedChildren(process), Duration::plus);
    }

    /** Fields 16 and 17 of Linux's stat file, in clock ticks of a hundredth of a second. */
    private static Duration ofEndedChildren(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            if (!Files.exists(stat)) {
                return Duration.ZERO;
            }
            var line = Files.readString(stat);
            // The second field is a name in parentheses that may hold blanks.
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException ended) {
            return Duration.ZERO;
        }
    }
}
