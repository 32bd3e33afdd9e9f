package org.medicalsuite.cob.payment;

/** A payer's terms are not of the kind that its method works with; the request is checked before it comes this far. */
final class MisfitTerms extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MisfitTerms(Payer payer) {
        super("The terms do not fit the method " + payer.method().name());
    }
}
