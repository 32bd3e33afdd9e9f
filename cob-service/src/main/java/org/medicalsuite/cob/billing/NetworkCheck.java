package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Whether a provider takes a person's form of Medi-Cal, by the network files that eligibility-service keeps.
 *
 * @param contracted null where nobody knows
 */
public record NetworkCheck(@Nullable Boolean contracted, Basis basis) {
    private static final Citation DIRECTORY =
            Citation.knowledge("42 CFR 438.10(h): each plan keeps a directory of the providers of its network");
    private static final Citation SILENCE =
            Citation.uncertain("A plan that has sent no file may have contracts that no file names");

    /** Looks for the person's form of Medi-Cal among those that the provider takes. */
    public static NetworkCheck of(FormOfMediCal form, ProviderOnFile provider, LocalDate day) {
        return switch (form) {
            case FormOfMediCal.NotKnown(var because) -> notKnown(because);
            case FormOfMediCal.InPlan(var code) -> in("plan " + code, code, provider, day);
            case FormOfMediCal.FeeForService _ -> in("fee-for-service", null, provider, day);
        };
    }

    private static NetworkCheck in(String form, @Nullable String plan, ProviderOnFile provider, LocalDate day) {
        return switch (provider) {
            case ProviderOnFile.NotKnown(var because) -> notKnown(because);
            case ProviderOnFile.Nowhere _ -> notKnown("No network file names the provider");
            case ProviderOnFile.Accepts(var plans, var feeForService) ->
                (plan == null ? feeForService : plans.contains(plan))
                        ? new NetworkCheck(
                                true,
                                new Basis(
                                        "IN_NETWORK",
                                        "The network files name the provider for " + form + " on " + day,
                                        DIRECTORY))
                        : new NetworkCheck(
                                false,
                                new Basis(
                                        "NOT_IN_NETWORK",
                                        "The network files name the provider on " + day + ", but not for " + form
                                                + ", which is the person's form of Medi-Cal",
                                        SILENCE));
        };
    }

    private static NetworkCheck notKnown(String because) {
        return new NetworkCheck(null, new Basis("NETWORK_NOT_KNOWN", because, SILENCE));
    }
}
