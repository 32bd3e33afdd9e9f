/** Who must choose a plan, by when; what was chosen; and the plan of those who did not choose. */
package org.medicalsuite.eligibility.choice;
