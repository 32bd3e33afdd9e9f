/**
 * Reference answers about who could be eligible: income, assets, months, infants, institutional deeming, status. The
 * county determines eligibility; these rules explain it.
 */
package org.medicalsuite.eligibility.screening;
