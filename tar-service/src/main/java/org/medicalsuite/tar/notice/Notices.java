package org.medicalsuite.tar.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.access.Parties;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.hearing.NoticeOfAction;

/** Keeps notices of action. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {
    private static final String SELECT = """
            select notice_id, notice.tar_number, notice.line, service_code, body, mailed_on, cin, programme, plan_code,
                submitting_npi, rendering_npi, ordering_npi
            from notice join tar using (tar_number) join tar_line using (tar_number, line)
                left join notice_mailing using (notice_id)
            where\s""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    public Notices(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** A notice and whom its request concerns. */
    record Addressed(Notice notice, Parties parties) {}

    /** Keeps the notice of an event. */
    public void keep(TarNumber number, int seq, int line, NoticeOfAction notice) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into notice (tar_number, seq, line, made_on, mail_by, body)
                        values (?, ?, ?, ?, ?, ?::jsonb)""")) {
            insert.setString(1, number.value());
            insert.setInt(2, seq);
            insert.setInt(3, line);
            insert.setObject(4, notice.madeOn());
            insert.setObject(5, notice.mailBy());
            insert.setString(6, json.writeValueAsString(notice));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The notice could not be kept", e);
        }
    }

    Optional<Addressed> find(UUID id) {
        return select("notice_id = ?", select -> select.setObject(1, id)).stream()
                .findFirst();
    }

    List<Addressed> of(TarNumber number) {
        return select("notice.tar_number = ? order by seq", select -> select.setString(1, number.value()));
    }

    /** Notices that are not mailed yet, those with a last day first; at most 200. */
    List<Addressed> due(Programme programme, Set<String> plans) {
        return select(
                "mailed_on is null and programme = ? and (plan_code is null or plan_code = any(?))"
                        + " order by mail_by nulls last, made_on, notice_id limit 200",
                select -> {
                    select.setString(1, programme.name());
                    select.setArray(2, select.getConnection().createArrayOf("text", plans.toArray()));
                });
    }

    /** Records that it was mailed; the day that was recorded first stays. */
    LocalDate mailed(UUID id, LocalDate day, String subject) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into notice_mailing (notice_id, mailed_on, by_subject) values (?, ?, ?)
                        on conflict (notice_id) do nothing""");
                var select = connection.prepareStatement("select mailed_on from notice_mailing where notice_id = ?")) {
            insert.setObject(1, id);
            insert.setObject(2, day);
            insert.setString(3, subject);
            insert.executeUpdate();
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDate.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The mailing could not be recorded", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private List<Addressed> select(String where, Binding binding) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT + where)) {
            binding.bind(select);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Addressed>();
                while (row.next()) {
                    found.add(addressed(row));
                }
                return List.copyOf(found);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Notices could not be read", e);
        }
    }

    private Addressed addressed(ResultSet row) throws SQLException, JsonProcessingException {
        var member = new Cin(row.getString("cin"));
        var programme = Programme.valueOf(row.getString("programme"));
        var submitting = new Npi(row.getString("submitting_npi"));
        var providers = Stream.of(
                        row.getString("submitting_npi"), row.getString("rendering_npi"), row.getString("ordering_npi"))
                .flatMap(Stream::ofNullable)
                .map(Npi::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Addressed(
                new Notice(
                        row.getObject("notice_id", UUID.class),
                        new TarNumber(row.getString("tar_number")),
                        row.getInt("line"),
                        row.getString("service_code"),
                        member,
                        programme,
                        json.readValue(row.getString("body"), NoticeOfAction.class),
                        row.getObject("mailed_on", LocalDate.class)),
                new Parties(
                        member,
                        submitting,
                        providers,
                        programme,
                        Optional.ofNullable(row.getString("plan_code")),
                        true));
    }
}
