/** How fast and how available eligibility answers must be (CAQH CORE). */
package org.medicalsuite.eligibility.servicelevel;
