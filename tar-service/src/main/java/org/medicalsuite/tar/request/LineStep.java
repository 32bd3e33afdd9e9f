package org.medicalsuite.tar.request;

import org.medicalsuite.tar.decision.LineEvent;

/**
 * What a caller wants to happen to one line.
 *
 * @param field where in the body it stands, for problems
 */
record LineStep(String field, int line, LineEvent event) {}
