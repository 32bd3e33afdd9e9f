/** What time it is for the suite. */
package org.medicalsuite.kernel.time;
