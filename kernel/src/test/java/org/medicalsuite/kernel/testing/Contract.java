package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a service to its committed contract. */
public final class Contract {
    private Contract() {}

    /**
     * Fails where the document that the service serves is not the committed one, naming the first differing line.
     * Then lints it: {@link ContractLint}. With {@code -Dcontract.update} the committed file is written anew instead, to be read in the diff.
     */
    public static void holds(Path committed, String served) {
        keepOrCompare(committed, served);
        var findings = ContractLint.findings(served);
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "The contract owes its readers something (docs/contracts.md):\n  " + String.join("\n  ", findings));
        }
    }

    /** The same for a page that a test writes, such as the rules of a service. */
    public static void pageHolds(Path committed, String written) {
        keepOrCompare(committed, written);
    }

    private static void keepOrCompare(Path committed, String served) {
        try {
            if (System.getProperty("contract.update") != null) {
                Files.writeString(committed, served);
                return;
            }
            compare(Files.readString(committed), served);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no contract; write it with -Dcontract.update", e);
        }
    }

    private static void compare(String committed, String served) {
        var expected = committed.lines().toList();
        var actual = served.lines().toList();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            var was = i < expected.size() ? expected.get(i) : "(end)";
            var is = i < actual.size() ? actual.get(i) : "(end)";
            if (!was.equals(is)) {
                throw new AssertionError(
                        "The service no longer serves its openapi.yaml; first at line %d:%n  contract: %s%n  served:   %s%nIf the change is meant, run the test with -Dcontract.update and read the diff"
                                .formatted(i + 1, was, is));
            }
        }
    }
}
