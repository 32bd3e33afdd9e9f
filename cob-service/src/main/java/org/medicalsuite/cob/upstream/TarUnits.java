package org.medicalsuite.cob.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.medicalsuite.client.http.ApiException;
import org.medicalsuite.client.tar.TreatmentAuthorizationRequestsApi;
import org.medicalsuite.client.tar.UnitsApi;
import org.medicalsuite.client.tar.model.ClaimDraw;
import org.medicalsuite.client.tar.model.ClaimVoid;
import org.medicalsuite.client.tar.model.UnitAnswer;
import org.medicalsuite.cob.claim.AuthorizedUnits;
import org.medicalsuite.cob.claim.UnitIntent;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;

/**
 * Asks tar-service. Reads are in the name of the caller. Units are moved in this service's own name, as drawing is the
 * payer's act and no provider may do it, and because the job that finishes an intent has no caller.
 */
@ApplicationScoped
class TarUnits implements AuthorizedUnits {
    private final TreatmentAuthorizationRequestsApi requests;
    private final UnitsApi units;

    TarUnits(Connections connections, UpstreamSettings settings) {
        this.requests = new TreatmentAuthorizationRequestsApi(connections.forCaller(settings.tarUrl()));
        this.units = new UnitsApi(connections.forThisService(settings.tarUrl()));
    }

    @Override
    public Owner owner(TarNumber number) {
        try {
            return new Owner.Person(Cin.parse(Said.by(
                    Said.by(requests.read(number.value(), false).getMember()).getCin())));
        } catch (ApiException failure) {
            if (failure.getCode() == 404 || failure.getCode() == 403) {
                return new Owner.Nobody();
            }
            throw unavailable();
        } catch (Said.Missing incomplete) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                ProblemType.UPSTREAM_UNAVAILABLE,
                "Authorizations do not answer; nothing was stored. Send the claim again later with the same"
                        + " Idempotency-Key");
    }

    @Override
    public Reply move(UnitIntent intent) {
        try {
            return switch (intent.kind()) {
                case DRAW -> reply(units.draw(intent.tar().value(), draw(intent)));
                case RETURN ->
                    reply(units.giveBack(
                            intent.tar().value(),
                            new ClaimVoid().line(intent.tarLine()).claimId(intent.drawId())));
            };
        } catch (ApiException failure) {
            return failed(failure);
        } catch (Said.Missing incomplete) {
            return new Reply.Unanswered("an answer without its parts");
        } catch (UncheckedIOException noToken) {
            return new Reply.Unanswered("no token for cob-service");
        }
    }

    private static ClaimDraw draw(UnitIntent intent) {
        return new ClaimDraw()
                .line(intent.tarLine())
                .claimId(intent.drawId())
                .pricingIndicator(intent.pricingIndicator())
                .serviceCode(intent.serviceCode())
                .providerNpi(intent.provider().value())
                .units(intent.units())
                .serviceDate(intent.serviceDate());
    }

    private static Reply reply(UnitAnswer answer) {
        var said = Said.by(answer.getBasis());
        var basis =
                new Basis(Said.by(said.getRule()), Said.by(said.getBecause()), citation(Said.by(said.getCitation())));
        return switch (Said.by(answer.getOutcome())) {
            case DRAWN, RETURNED -> new Reply.Moved(basis);
            case REFUSED -> new Reply.Refused(basis);
            case UNKNOWN_DEFAULT_OPEN_API -> new Reply.Unanswered("an outcome that this service does not know");
        };
    }

    private static Citation citation(org.medicalsuite.client.tar.model.Citation citation) {
        var source = Said.by(citation.getSource());
        return switch (Said.by(citation.getMark())) {
            case FOUND -> Citation.found(source);
            case KNOWLEDGE -> Citation.knowledge(source);
            case UNCERTAIN, UNKNOWN_DEFAULT_OPEN_API -> Citation.uncertain(source);
        };
    }

    /** A TAR or a line that does not exist stays so; what this service may not do, or nobody answered, may change. */
    private static Reply failed(ApiException failure) {
        return switch (failure.getCode()) {
            case 400, 404 ->
                new Reply.Refused(new Basis(
                        "TAR_NOT_FOUND",
                        "There is no such authorization, or it has no such line",
                        Citation.knowledge("Medi-Cal manual, TAR Overview")));
            default -> new Reply.Unanswered("status " + failure.getCode());
        };
    }
}
