/** Claims that were paid and are chased, and what comes in. */
package org.medicalsuite.cob.recoveries;
