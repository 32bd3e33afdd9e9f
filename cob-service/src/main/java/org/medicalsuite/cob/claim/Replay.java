package org.medicalsuite.cob.claim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/**
 * Works a stored claim out again from the facts, balances and settings that were kept with it, by the rules of now and
 * the table of figures that was in use then (a row corrected since changes nothing), and compares everything: order, every step, every cent. Nothing is changed.
 */
@ApplicationScoped
public class Replay {
    private final ClaimStore store;
    private final Adjudications adjudications;
    private final FigureEditions editions;
    private final ClaimJson json;
    private final AuditTrail audit;

    public Replay(
            ClaimStore store, Adjudications adjudications, FigureEditions editions, ClaimJson json, AuditTrail audit) {
        this.editions = editions;
        this.store = store;
        this.adjudications = adjudications;
        this.json = json;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param identical whether order and calculation are the same to the last word and cent
     * @param differences where they are not, as paths into the stored answer
     */
    public record ReplayAnswer(ClaimNumber number, int version, boolean identical, List<Difference> differences) {}

    /** One place that differs; empty text where one of the two has nothing there. */
    public record Difference(String path, String stored, String replayed) {}

    /** Replays the version that holds. */
    @Transactional
    public ReplayAnswer replay(Caller caller, ClaimNumber number) {
        var claim = store.find(number, Visibility.of(caller)).orElseThrow(Refusal::notFound);
        if (!(claim.life().state() instanceof ClaimState.Adjudicated(var version, var _))) {
            throw new Refusal(ProblemType.CONFLICT, "Only an adjudicated claim has something to replay");
        }
        var row = adjudications.find(number, version).orElseThrow();
        var facts = json.read(row.facts(), AdjudicationFacts.class);
        var differences = new ArrayList<Difference>();
        var figures = editions.of(row.figures());
        compare("/payerOrder", json.tree(row.order()), again(facts.order(figures)), differences);
        compare("/calculation", json.tree(row.calculation()), again(facts.calculation(figures)), differences);
        audit.record(
                caller,
                new AuditTrail.Entry(
                        "claim.replay",
                        claim.facts().cin(),
                        number.value(),
                        "payment",
                        differences.isEmpty() ? "IDENTICAL" : "DIFFERS"));
        return new ReplayAnswer(number, version, differences.isEmpty(), List.copyOf(differences));
    }

    /** Written and read back, so that both sides went the same way. */
    private JsonNode again(Object part) {
        return json.tree(json.write(part));
    }

    private static void compare(String path, JsonNode stored, JsonNode replayed, List<Difference> differences) {
        if (stored.isObject() && replayed.isObject()) {
            var names = new TreeSet<String>();
            stored.fieldNames().forEachRemaining(names::add);
            replayed.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, stored.path(name), replayed.path(name), differences));
        } else if (stored.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), replayed.size()); i++) {
                compare(path + "/" + i, stored.path(i), replayed.path(i), differences);
            }
        } else if (!stored.equals(replayed)) {
            differences.add(new Difference(path, stored.asText(), replayed.asText()));
        }
    }
}
