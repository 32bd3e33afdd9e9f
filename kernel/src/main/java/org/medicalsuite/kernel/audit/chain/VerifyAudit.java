package org.medicalsuite.kernel.audit.chain;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The command that verifies the chains of audit records of some databases. The account needs no more than to read; its
 * password is taken from {@code PGPASSWORD}.
 *
 * <p>In a container: {@code java -cp 'quarkus-app/lib/main/*' org.medicalsuite.kernel.audit.chain.VerifyAudit
 * --user=auditor jdbc:postgresql://host/tar 17=3f…}
 */
public final class VerifyAudit {
    private static final String USAGE =
            "Arguments: [--user=NAME] JDBC-URL [SEAL=VALUE ...] [JDBC-URL [SEAL=VALUE ...]] ...";

    private final PrintStream out;
    private final Properties account;

    private VerifyAudit(PrintStream out, Properties account) {
        this.out = out;
        this.account = account;
    }

    public static void main(String[] arguments) {
        var account = new Properties();
        account.setProperty("user", "postgres");
        var password = System.getenv("PGPASSWORD");
        if (password != null) {
            account.setProperty("password", password);
        }
        System.exit(run(List.of(arguments), account, System.out));
    }

    /** 0 where every chain holds, 1 where one does not, 2 where it could not be found out. */
    public static int run(List<String> arguments, Properties account, PrintStream out) {
        var known = new HashMap<String, Map<Long, String>>();
        var order = new ArrayList<String>();
        for (var word : arguments) {
            if (word.startsWith("--user=")) {
                account.setProperty("user", word.substring("--user=".length()));
            } else if (word.startsWith("jdbc:")) {
                order.add(word);
                known.put(word, new HashMap<>());
            } else if (word.matches("\\d{1,18}=[0-9a-f]{64}") && !order.isEmpty()) {
                var parts = word.split("=", 2);
                known.getOrDefault(order.getLast(), new HashMap<>()).put(Long.valueOf(parts[0]), parts[1]);
            } else {
                out.println(USAGE);
                return 2;
            }
        }
        if (order.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        var command = new VerifyAudit(out, account);
        return order.stream()
                .mapToInt(url -> command.verify(url, known.getOrDefault(url, Map.of())))
                .max()
                .orElse(0);
    }

    private int verify(String url, Map<Long, String> known) {
        var name = url.replaceAll("[?].*", "").replaceAll(".*/", "");
        try (var connection = DriverManager.getConnection(url, account)) {
            return switch (new ChainVerification(connection, known).verify()) {
                case Verdict.Intact(var seals, var records, var unsealed, var head) -> {
                    out.printf(
                            "%s: intact: %d seals over %d records, %d not sealed yet%n  head: %d=%s%n",
                            name, seals, records, unsealed, seals, head.hex());
                    yield 0;
                }
                case Verdict.Broken(var seal, var record, var because) -> {
                    out.printf(
                            "%s: BROKEN at seal %d%s: %s%n",
                            name, seal, record.isPresent() ? ", audit record " + record.getAsLong() : "", because);
                    yield 1;
                }
            };
        } catch (SQLException e) {
            out.printf("%s: could not be read (SQLSTATE %s)%n", name, e.getSQLState());
            return 2;
        }
    }
}
