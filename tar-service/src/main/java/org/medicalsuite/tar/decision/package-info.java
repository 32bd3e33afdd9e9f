/**
 * The life of one service line: states that hold only what is true in them, events, and who may do what when.
 *
 * <p>A line is stored as its events and folded from them by {@link org.medicalsuite.tar.decision.LineLaw}.
 */
package org.medicalsuite.tar.decision;
