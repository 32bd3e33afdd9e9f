package org.medicalsuite.tar.request;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A body that wants something to happen to lines of a request. */
interface LineWishes {
    /** What is to happen, told the request as it stands. */
    List<LineStep> steps(StoredTar tar);

    /** One step for each entry of the body's {@code lines}, told where it stands. */
    static <T> List<LineStep> each(List<T> lines, BiFunction<T, String, LineStep> step) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> step.apply(lines.get(i), "lines[" + i + "]"))
                .toList();
    }
}
