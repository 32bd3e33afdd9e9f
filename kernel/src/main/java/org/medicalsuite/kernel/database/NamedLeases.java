package org.medicalsuite.kernel.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.medicalsuite.kernel.http.RequestId;
import org.medicalsuite.kernel.http.TraceContext;

/**
 * Writes the trace and the request on a connection, so that PostgreSQL's own log lines ({@code %a} in {@code
 * log_line_prefix}) can be tied to them. Only for requests whose caller records their trace: naming a connection is a
 * round trip, and one that is named so already, or need not be, costs none.
 */
@Singleton
public class NamedLeases implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(NamedLeases.class);

    private static final String PROPERTY = "ApplicationName";
    private static final String PREFIX = "trace ";
    private static final String NOBODYS = "medi-cal-suite";
    /** PostgreSQL cuts names there. */
    private static final int LONGEST = 63;

    @Override
    public void onConnectionAcquire(Connection connection) {
        var trace = TraceContext.recordedTrace();
        try {
            if (trace != null) {
                connection.setClientInfo(PROPERTY, nameOf(trace));
            } else if (isNamed(connection)) {
                connection.setClientInfo(PROPERTY, NOBODYS);
            }
        } catch (SQLException e) {
            // Whoever asked for the connection will learn it from the first statement.
            LOG.debugf("A connection could not be named: %s", e.getSQLState());
        }
    }

    /** The driver knows the name without asking the server. */
    private static boolean isNamed(Connection connection) throws SQLException {
        var name = connection.getClientInfo(PROPERTY);
        return name != null && name.startsWith(PREFIX);
    }

    private static String nameOf(String trace) {
        var name = PREFIX + trace + " " + RequestId.current();
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
