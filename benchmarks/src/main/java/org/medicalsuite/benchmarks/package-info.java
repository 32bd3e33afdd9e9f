/** What the rules cost. {@code ./dev bench rules} runs all; docs/speed-cob.md has the figures. */
@NullMarked
package org.medicalsuite.benchmarks;

import org.jspecify.annotations.NullMarked;
