package org.medicalsuite.kernel.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Says at the start where the service's own database role could change audit records, which it should not be able to. */
@ApplicationScoped
public class AuditRights {
    private static final Logger LOG = Logger.getLogger(AuditRights.class);

    private final AgroalDataSource dataSource;

    public AuditRights(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void look(@Observes StartupEvent start) throws SQLException {
        if (mayChange()) {
            LOG.warn("This service's database role may change audit records; give it a role of its own"
                    + " (docs/security.md)");
        }
    }

    /** Whether the role that this service signs in with may do more than read records and add to them. */
    boolean mayChange() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select bool_or(has_table_privilege(each::regclass, 'update, delete, truncate, trigger'))
                        from unnest(array['audit_record', 'audit_seal']) each""")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
