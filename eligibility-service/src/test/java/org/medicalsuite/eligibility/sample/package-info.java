/** Five hundred invented people in named situations, as one enrollment file; the suite loads it, tests ask about it. */
package org.medicalsuite.eligibility.sample;
