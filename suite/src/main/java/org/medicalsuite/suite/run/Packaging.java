package org.medicalsuite.suite.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the services are run: on a JVM that starts soon, on a JVM that runs fast, or as native executables. */
public enum Packaging {
    JVM_QUICK_START {
        @Override
        List<String> command(Room room, Path root) {
            return List.of(java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar(room, root));
        }
    },
    JVM {
        @Override
        List<String> command(Room room, Path root) {
            return fast(room, root);
        }
    },
    /** The same with classes that were loaded and linked ahead of time, from a cache that a training run has made. */
    JVM_AOT_CACHE {
        @Override
        List<String> command(Room room, Path root) {
            return fast(room, root, "-XX:AOTCache=" + room.aotCache(root));
        }
    },
    /** Writes that cache when it ends. */
    JVM_AOT_TRAINING {
        @Override
        List<String> command(Room room, Path root) {
            return fast(room, root, "-XX:AOTCacheOutput=" + room.aotCache(root));
        }
    },
    NATIVE {
        @Override
        List<String> command(Room room, Path root) {
            return List.of(room.executable(root)
                    .orElseThrow(
                            () -> new NotBuilt(room.module() + " has no native executable; build it with ./dev native"))
                    .toString());
        }
    };

    abstract List<String> command(Room room, Path root);

    private static List<String> fast(Room room, Path root, String... options) {
        var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseParallelGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar(room, root)));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar(Room room, Path root) {
        var jar = room.jar(root);
        if (!Files.exists(jar)) {
            throw new NotBuilt(room.module() + " is not built; ./dev run builds what is missing");
        }
        return jar.toString();
    }

    /** Something that should be started was not built. */
    public static final class NotBuilt extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotBuilt(String message) {
            super(message);
        }
    }
}
