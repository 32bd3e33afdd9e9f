package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks tar-service for what was intended, outside of any transaction, and keeps what came of it. Asking again does no
 * harm: tar-service knows the draw by its id, and a second outcome of an intent is not stored.
 */
@ApplicationScoped
public class UnitDrawing {
    private static final Logger LOG = Logger.getLogger(UnitDrawing.class);

    private final AuthorizedUnits units;
    private final UnitIntents intents;
    private final UnitSettlement settlement;
    private final ClaimSettings settings;

    public UnitDrawing(AuthorizedUnits units, UnitIntents intents, UnitSettlement settlement, ClaimSettings settings) {
        this.units = units;
        this.intents = intents;
        this.settlement = settlement;
        this.settings = settings;
    }

    /** Asks for each of the intents, and goes on with the claim where all of its own are answered. */
    void ask(List<UnitIntent> leased) {
        for (var intent : leased) {
            switch (units.move(intent)) {
                case AuthorizedUnits.Reply.Moved(var basis) ->
                    settlement.settle(
                            intent,
                            switch (intent.kind()) {
                                case DRAW -> UnitIntents.Outcome.DRAWN;
                                case RETURN -> UnitIntents.Outcome.RETURNED;
                            },
                            basis);
                case AuthorizedUnits.Reply.Refused(var basis) ->
                    settlement.settle(intent, UnitIntents.Outcome.REFUSED, basis);
                case AuthorizedUnits.Reply.Unanswered(var why) -> {
                    LOG.warnf("tar-service did not say what came of %s %s: %s", intent.kind(), intent.drawId(), why);
                    intents.release(intent, settings.askAgain());
                }
            }
        }
    }

    /** Takes up what other processes have left behind; returns how many intents it found. */
    int takeUpLeftBehind() {
        var leased = intents.leaseLeftBehind(settings.intentsPerTurn(), settings.lease());
        ask(leased);
        return leased.size();
    }
}
