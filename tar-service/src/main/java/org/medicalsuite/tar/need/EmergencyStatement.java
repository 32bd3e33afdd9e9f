package org.medicalsuite.tar.need;

import org.jspecify.annotations.Nullable;

/**
 * The signed statement that stands in for an authorization in an emergency (22 CCR 51056(c)(1)).
 *
 * @param nature what happened and the clinical facts
 * @param whyImmediate why the service could not wait
 */
public record EmergencyStatement(
        @Nullable Signer signedBy,
        @Nullable String nature,
        @Nullable String whyImmediate) {
    /** Who may sign. */
    public enum Signer {
        PHYSICIAN,
        PODIATRIST,
        DENTIST,
        /** For drugs only. */
        PHARMACIST
    }

    /** Whether the statement says more than that there was an emergency and was signed by somebody who may. */
    boolean suffices(ServiceCategory category) {
        return signedBy != null
                && (signedBy != Signer.PHARMACIST || category == ServiceCategory.DRUG)
                && says(nature)
                && says(whyImmediate);
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
