package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.DatedFigure;
import org.medicalsuite.cob.reference.Figures;

/** The tables of figures that claims were worked out with. Each edition is kept once, before the first claim that uses it. */
@ApplicationScoped
public class FigureEditions {
    private final AgroalDataSource dataSource;
    private final ClaimJson json;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    public FigureEditions(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** As an edition is written. */
    record Written(List<DatedFigure> rows) {}

    /**
     * Sees to it that the edition is there. On a connection of its own, so that it stays where the claim is rolled back;
     * looked at once in a process.
     */
    void keep(Figures figures) {
        if (!kept.contains(figures.edition())) {
            QuarkusTransaction.suspendingExisting().run(() -> insert(figures));
            kept.add(figures.edition());
        }
    }

    private void insert(Figures figures) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into figure_edition (edition, rows) values (?, ?::json) on conflict do nothing")) {
            insert.setString(1, figures.edition());
            insert.setString(2, json.write(new Written(figures.rows())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An edition of the figures could not be kept", e);
        }
    }

    /** The figures of an edition; those of now for a claim from before editions were kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    Figures of(@Nullable String edition) {
        var now = Figures.committed();
        if (edition == null || edition.equals(now.edition())) {
            return now;
        }
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select rows from figure_edition where edition = ?")) {
            select.setString(1, edition);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The figures of a stored claim are gone");
                }
                return new Figures(json.read(row.getString(1), Written.class).rows());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An edition of the figures could not be read", e);
        }
    }
}
