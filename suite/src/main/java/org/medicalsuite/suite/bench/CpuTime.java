package org.medicalsuite.suite.bench;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of processes, their children included; wall time says little on a machine that others share. */
final class CpuTime {
    private CpuTime() {}

    /**
     * User and system time so far of a process and all its living descendants. What a child used that has ended since
     * is missing, so measure where connections stay open.
     */
    static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
