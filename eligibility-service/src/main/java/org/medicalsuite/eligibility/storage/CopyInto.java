package org.medicalsuite.eligibility.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's COPY, in its text format, a block at a time. Its triggers and checks
 * hold as for any insert. Closed before {@link #finish}, nothing of it stays.
 */
public final class CopyInto implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(BLOCK + 4096);
    private boolean rowBegun;

    private CopyInto(Connection connection, CopyIn copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /**
     * Begins; the connection is closed with this.
     *
     * @param table the table with its columns in parentheses
     */
    public static CopyInto table(Connection connection, String table) throws SQLException {
        try {
            return new CopyInto(
                    connection,
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin"));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    public CopyInto text(@Nullable String value) {
        begin();
        if (value == null) {
            rows.append("\\N");
            return this;
        }
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                rows.append(value, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        rows.append(value, plain, value.length());
        return this;
    }

    public CopyInto number(long value) {
        begin();
        rows.append(value);
        return this;
    }

    private void begin() {
        if (rowBegun) {
            rows.append('\t');
        }
        rowBegun = true;
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> rows.append("\\\\");
            case '\t' -> rows.append("\\t");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            default -> rows.append(c);
        }
    }

    public void endRow() throws SQLException {
        rows.append('\n');
        rowBegun = false;
        if (rows.length() >= BLOCK) {
            send();
        }
    }

    private void send() throws SQLException {
        var block = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(block, 0, block.length);
        rows.setLength(0);
    }

    /** All rows are there; returns how many. */
    public long finish() throws SQLException {
        send();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
