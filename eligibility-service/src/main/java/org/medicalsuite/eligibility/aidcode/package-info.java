/** The aid codes of Medi-Cal and the three-digit eligibility status that comes with each. */
package org.medicalsuite.eligibility.aidcode;
