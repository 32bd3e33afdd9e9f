package org.medicalsuite.tar.attachment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.kernel.TarNumber;

/** Keeps what is known of documents; their content is with a {@link ContentStore}. */
@ApplicationScoped
public class AttachmentStore {
    private static final String SELECT = """
            select a.id, tar_number, document, media_type, size, sha256, received_at, w.at as withdrawn_at
            from tar_attachment a left join tar_attachment_withdrawal w on w.attachment_id = a.id
            where tar_number = ?""";

    private final AgroalDataSource dataSource;

    public AttachmentStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores what is known of a document, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(Attachment attachment, String submittedBy, ContentPlace place) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tar_attachment (id, tar_number, document, media_type, size, sha256, received_at,
                            submitted_by, kept_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, attachment.id());
            insert.setString(2, attachment.tarNumber().value());
            insert.setString(3, attachment.document());
            insert.setString(4, attachment.mediaType());
            insert.setLong(5, attachment.size());
            insert.setBytes(6, HexFormat.of().parseHex(attachment.sha256()));
            insert.setObject(7, attachment.receivedAt().atOffset(ZoneOffset.UTC));
            insert.setString(8, submittedBy);
            insert.setString(9, place.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The document could not be stored", e);
        }
    }

    /** Where the content of a document is kept. */
    ContentPlace placeOf(Attachment attachment) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select kept_in from tar_attachment where id = ?")) {
            select.setObject(1, attachment.id());
            try (var row = select.executeQuery()) {
                row.next();
                return ContentPlace.valueOf(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Where the document is could not be read", e);
        }
    }

    /** The documents of a request in the order in which they came, the withdrawn ones included. */
    public List<Attachment> of(TarNumber number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT + " order by received_at, a.id")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Attachment>();
                while (row.next()) {
                    found.add(attachment(row));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The documents could not be read", e);
        }
    }

    public Optional<Attachment> find(TarNumber number, UUID id) {
        return of(number).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    /** Lets a document count no more, inside the caller's transaction; a second time changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID id, Instant at, String by) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tar_attachment_withdrawal (attachment_id, at, withdrawn_by) values (?, ?, ?)
                        on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The document could not be withdrawn", e);
        }
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Attachment(
                row.getObject("id", UUID.class),
                new TarNumber(row.getString("tar_number")),
                row.getString("document"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
