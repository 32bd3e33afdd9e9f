package org.medicalsuite.tar.attachment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Keeps content in the database, piece by piece, in the transaction that writes the document's row. */
@ApplicationScoped
public class DatabaseContent implements ContentStore {
    private static final int PIECE = 256 * 1024;

    private final AgroalDataSource dataSource;

    public DatabaseContent(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ContentPlace place() {
        return ContentPlace.DATABASE;
    }

    @Override
    public void bring(UUID id, Spooled content) {
        // Content and row come in one transaction; nothing has to be there before.
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, Spooled content) {
        try (var connection = dataSource.getConnection();
                var in = Files.newInputStream(content.file())) {
            pieces(connection, id, in);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The document could not be stored", e);
        }
    }

    private static void pieces(Connection connection, UUID id, InputStream content) throws SQLException, IOException {
        try (var insert = connection.prepareStatement(
                "insert into tar_attachment_piece (attachment_id, piece, content) values (?, ?, ?)")) {
            int piece = 0;
            for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                insert.setObject(1, id);
                insert.setInt(2, piece++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        }
    }

    @Override
    public void takeBack(UUID id) {
        // The transaction that failed has taken it back.
    }

    /** Not all of it at once, so that a slow reader keeps no connection. */
    @Override
    public void copy(Attachment attachment, OutputStream out) throws IOException {
        long left = attachment.size();
        for (int piece = 0; left > 0; piece++) {
            var bytes = piece(attachment.id(), piece);
            out.write(bytes);
            left -= bytes.length;
        }
    }

    private byte[] piece(UUID id, int piece) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select content from tar_attachment_piece where attachment_id = ? and piece = ?")) {
            select.setObject(1, id);
            select.setInt(2, piece);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Piece " + piece + " of a document is missing");
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The document could not be read", e);
        }
    }
}
