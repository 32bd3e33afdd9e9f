/**
 * Who is covered, by what, on this date. The service's verbs: take in an enrollment file ({@code enrolment}), answer an
 * inquiry and look its proof up ({@code inquiry}), say which plans a county has ({@code plan}).
 *
 * <p>The rules stand in packages of their own that know neither HTTP nor storage: {@code fact} (what may be known and
 * how it is corrected), {@code coverage} (what an inquiry answers), {@code assignment} (who must be in which plan),
 * {@code screening} (reference answers on income, assets, months), {@code shareofcost}, {@code aidcode}, {@code card}.
 */
package org.medicalsuite.eligibility;
