/** Managed care plans by county and day: models, line-ups, telephones, what a plan does not pay for. */
package org.medicalsuite.eligibility.plan;
