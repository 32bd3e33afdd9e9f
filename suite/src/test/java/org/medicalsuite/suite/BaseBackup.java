package org.medicalsuite.suite;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.medicalsuite.kernel.testing.LocalPostgres;

/**
 * A copy of the files of a PostgreSQL that goes on working, by its own rules for one (PostgreSQL manual, "Making a base
 * backup using the low level API"). The tests' PostgreSQL comes without the programs that do the same.
 */
final class BaseBackup implements AutoCloseable {
    private static final Path LOG = Path.of("pg_wal");
    private static final Set<Path> OF_THE_PROCESS =
            Set.of(Path.of("postmaster.pid"), Path.of("postmaster.opts"), Path.of("epg-lock"));

    private final Connection session;
    private final Path data;
    private final Path copy;

    private BaseBackup(Connection session, Path data, Path copy) {
        this.session = session;
        this.data = data;
        this.copy = copy;
    }

    /** Copies everything but the write-ahead log. */
    static BaseBackup begin(int port, Path data, Path copy) throws SQLException, IOException {
        var backup = new BaseBackup(LocalPostgres.asOwner(LocalPostgres.url(port, "postgres")), data, copy);
        try (var start = backup.session.createStatement()) {
            start.execute("select pg_backup_start('journey', fast => true)");
        }
        backup.copy(Path.of(""));
        return backup;
    }

    /** Ends it: what was committed until now is in the copy. */
    void end() throws SQLException, IOException {
        try (var stop = session.createStatement();
                var row = stop.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            Files.writeString(copy.resolve("backup_label"), row.getString(1));
        }
        copy(LOG);
    }

    private void copy(Path part) throws IOException {
        Files.walkFileTree(data.resolve(part), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var place = data.relativize(directory);
                Files.createDirectories(copy.resolve(place));
                Files.setPosixFilePermissions(copy.resolve(place), PosixFilePermissions.fromString("rwx------"));
                return place.equals(LOG) && !part.equals(LOG) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var place = data.relativize(file);
                if (!OF_THE_PROCESS.contains(place)) {
                    try {
                        Files.copy(file, copy.resolve(place));
                    } catch (NoSuchFileException meanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException meanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
