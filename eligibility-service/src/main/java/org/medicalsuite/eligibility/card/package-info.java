/** What stands on a Benefits Identification Card, and what may stand in a CIN. */
package org.medicalsuite.eligibility.card;
