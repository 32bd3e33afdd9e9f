/**
 * The share of cost ledger: what people paid or owe for care in a month is cleared against a case number, and taken
 * back again. The arithmetic stands in {@code shareofcost}.
 */
package org.medicalsuite.eligibility.clearance;
