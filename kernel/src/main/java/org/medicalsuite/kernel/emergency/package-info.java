/** Seeing what is not one's own, in an emergency (docs/decisions/0043). */
package org.medicalsuite.kernel.emergency;
