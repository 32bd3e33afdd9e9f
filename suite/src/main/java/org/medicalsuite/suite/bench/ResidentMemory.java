package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory, by Linux's own count. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** Mebibytes now, shared pages included. */
    static long mebibytes(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IOException("Linux does not say what process " + process.pid() + " holds"))
                    / 1024;
        }
    }
}
