package org.medicalsuite.eligibility.sample;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Which plans the sample providers and a sample hospital accept. */
public final class SampleNetworks {
    private SampleNetworks() {}

    /** The network file, as a plan or the state sends it. */
    public static byte[] file() {
        try (var in = SampleNetworks.class.getResourceAsStream("/sample/networks.csv")) {
            if (in == null) {
                throw new IllegalStateException("sample/networks.csv is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
