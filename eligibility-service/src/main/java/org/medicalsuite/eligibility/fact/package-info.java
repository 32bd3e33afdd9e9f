/** What may be known about a person's eligibility, for which days, since when; and how a correction changes it. */
package org.medicalsuite.eligibility.fact;
