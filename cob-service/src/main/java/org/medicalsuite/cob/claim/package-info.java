/**
 * Coordinated claims: taken in once, worked out with the coverage of their day, kept with everything that is needed to
 * do it again, and taken back.
 *
 * <p>To work a stored claim out anew: {@link org.medicalsuite.cob.claim.Adjudication#adjudicate}. To take it back:
 * {@link org.medicalsuite.cob.claim.Reversal#reverse}. Both append an event; rows are never changed.
 */
package org.medicalsuite.cob.claim;
