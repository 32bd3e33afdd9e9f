/** Who must, may or may not be in a managed care plan, in which, and from when. */
package org.medicalsuite.eligibility.assignment;
