/** Primacy that turns out otherwise: what was paid is recomputed and withdrawn by offset. */
package org.medicalsuite.cob.correction;
