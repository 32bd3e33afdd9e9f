/** Health coverage that pays before Medi-Cal: other health coverage codes and Medicare. */
package org.medicalsuite.eligibility.othercoverage;
