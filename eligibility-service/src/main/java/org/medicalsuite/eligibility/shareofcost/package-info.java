/** What of a month's share of cost is met, and by which clearances. */
package org.medicalsuite.eligibility.shareofcost;
