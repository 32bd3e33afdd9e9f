package org.medicalsuite.cob.billing;

import java.util.SortedSet;

/** What the network files say about a provider on a day. */
public sealed interface ProviderOnFile {
    /** The plans, by their codes, and whether fee-for-service. */
    record Accepts(SortedSet<String> hcpCodes, boolean feeForService) implements ProviderOnFile {}

    /** No file names the provider. */
    record Nowhere() implements ProviderOnFile {}

    /** Nobody could say, and why. */
    record NotKnown(String because) implements ProviderOnFile {}
}
