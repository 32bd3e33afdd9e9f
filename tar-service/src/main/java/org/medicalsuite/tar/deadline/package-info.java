/** How long each party has: rules of fee-for-service and of plans side by side, the earlier one binding. */
package org.medicalsuite.tar.deadline;
