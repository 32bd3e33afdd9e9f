package org.medicalsuite.kernel.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what a service asks of its database, by what the driver sends over the wire. */
public final class Wire extends Handler implements AutoCloseable {
    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** Listens to the driver's protocol log until it is closed. */
    public Wire() {
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.ALL);
        setLevel(Level.ALL);
        driver.addHandler(this);
    }

    @Override
    public void publish(LogRecord event) {
        sent.add(String.valueOf(event.getMessage()));
    }

    /** What was sent, without values. */
    public List<String> steps() {
        return sent.stream()
                .filter(line -> line.contains("FE=>"))
                .map(line -> line.substring(0, Math.min(40, line.length())))
                .toList();
    }

    /** Statements executed, each a round trip; the pool's own check of a connection (a bare Sync) is not one. */
    public long roundTrips() {
        return sent.stream().filter(line -> line.contains("FE=> Execute")).count();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(null);
        driver.setUseParentHandlers(true);
    }
}
