/** Tables whose rows are in force for a run of days, and the place where they are read. */
package org.medicalsuite.eligibility.reference;
