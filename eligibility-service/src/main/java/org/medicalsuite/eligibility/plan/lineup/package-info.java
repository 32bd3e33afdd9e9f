/** Which plans a county has on which day, by what code and telephone, and what they do not pay for. */
package org.medicalsuite.eligibility.plan.lineup;
