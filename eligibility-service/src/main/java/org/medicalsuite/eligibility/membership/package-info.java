/** People as enrolment in plans sees them, and how an act of enrolment is kept and becomes true. */
package org.medicalsuite.eligibility.membership;
