package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.idempotency.KeyClaim;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Reads, in one statement, what must be known before a request is taken in. */
@ApplicationScoped
public class BeforeIntake {
    private static final String READ = """
            select request_sha256, answer, null as line, null as tar_number, null as of_line, null as status
            from idempotent_answer where client = ? and key = ?
            union all
            select null, null, asked.line, alike.tar_number, alike.line, alike.status
            from unnest(?::integer[], ?::text[], ?::date[], ?::date[])
                    as asked (line, service_code, from_date, thru_date)
                cross join lateral (
                    select tar_number, line, status from open_line
                    where cin = ? and service_code = asked.service_code and submitting_npi = ?
                      and thru_date >= asked.from_date and from_date <= asked.thru_date
                    order by tar_number, line limit 20) as alike""";

    private final AgroalDataSource dataSource;

    public BeforeIntake(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is there already.
     *
     * @param answer the JSON with which a request under the same key was answered
     * @param alike open lines of the same provider and member that ask for the same service on some of the same days
     */
    record Found(Optional<String> answer, List<Alike> alike) {}

    /** An open line that already asks for what a new line asks for. */
    record Alike(int line, TarNumber number, int ofLine, LineStatus status) {}

    /** What is there already; refuses a key under which something else was asked for. */
    Found read(KeyClaim claim, Submission submission, List<StoredLine> lines) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(READ)) {
            select.setString(1, claim.owner());
            select.setString(2, claim.key());
            array(connection, select, 3, "integer", lines, StoredLine::line);
            array(
                    connection,
                    select,
                    4,
                    "text",
                    lines,
                    line -> line.serviceCode().value());
            array(
                    connection,
                    select,
                    5,
                    "date",
                    lines,
                    line -> line.asked().dates().from());
            array(
                    connection,
                    select,
                    6,
                    "date",
                    lines,
                    line -> line.asked().dates().thru());
            select.setString(7, submission.member().cin().value());
            select.setString(8, submission.submittingNpi().value());
            try (var row = select.executeQuery()) {
                return found(claim, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is there already could not be read", e);
        }
    }

    /** The answer that was given under this key; refuses a key under which something else was asked for. */
    Optional<String> answer(KeyClaim claim) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select request_sha256, answer from idempotent_answer where client = ? and key = ?")) {
            select.setString(1, claim.owner());
            select.setString(2, claim.key());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                claim.requireSame(row.getBytes("request_sha256"));
                return Optional.of(row.getString("answer"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The answer of the key could not be read", e);
        }
    }

    private static Found found(KeyClaim claim, ResultSet row) throws SQLException {
        Optional<String> answer = Optional.empty();
        var alike = new ArrayList<Alike>();
        while (row.next()) {
            var digest = row.getBytes("request_sha256");
            if (digest != null) {
                claim.requireSame(digest);
                answer = Optional.of(row.getString("answer"));
            } else {
                alike.add(new Alike(
                        row.getInt("line"),
                        new TarNumber(row.getString("tar_number")),
                        row.getInt("of_line"),
                        LineStatus.valueOf(row.getString("status"))));
            }
        }
        return new Found(answer, List.copyOf(alike));
    }

    private static void array(
            Connection connection,
            PreparedStatement select,
            int at,
            String type,
            List<StoredLine> lines,
            Function<StoredLine, ?> value)
            throws SQLException {
        select.setArray(
                at, connection.createArrayOf(type, lines.stream().map(value).toArray()));
    }
}
