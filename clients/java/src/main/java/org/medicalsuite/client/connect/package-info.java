/** How a program in Java reaches the suite: where its door is, who asks, how long to wait. */
@NullMarked
package org.medicalsuite.client.connect;

import org.jspecify.annotations.NullMarked;
