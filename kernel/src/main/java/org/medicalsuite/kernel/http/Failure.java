package org.medicalsuite.kernel.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a failure for the log without its messages, because a database's message can quote a person's row. */
final class Failure {
    private static final int FRAMES = 6;

    private Failure() {}

    static String withoutData(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(8)
                .map(t -> t.getClass().getName() + frames(t))
                .collect(Collectors.joining(" caused by "));
    }

    private static String frames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
