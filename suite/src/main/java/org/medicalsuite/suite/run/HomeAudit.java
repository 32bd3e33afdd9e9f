package org.medicalsuite.suite.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.medicalsuite.kernel.audit.chain.VerifyAudit;
import org.medicalsuite.kernel.testing.LocalPostgres;

/** {@code ./dev verify-audit}: goes along the chains of audit records, of this machine's suite or of other databases. */
public final class HomeAudit {
    private HomeAudit() {}

    /** With arguments as {@link VerifyAudit} takes them; without, the databases of {@code ./dev run}, which must run. */
    public static int verify(List<String> arguments) {
        var account = new Properties();
        account.setProperty("user", LocalPostgres.SERVICE);
        var password = System.getenv("PGPASSWORD");
        account.setProperty("password", password == null ? LocalPostgres.SERVICE : password);
        return VerifyAudit.run(arguments.isEmpty() ? atHome() : arguments, account, System.out);
    }

    private static List<String> atHome() {
        return EnumSet.allOf(Room.class).stream()
                .flatMap(room -> room.database().stream())
                .map(name -> LocalPostgres.url(HomePorts.POSTGRES, name))
                .toList();
    }
}
