package org.medicalsuite.tar.request;

import java.time.Instant;
import org.medicalsuite.tar.decision.LineStatus;

/**
 * That a line waits for somebody.
 *
 * @param due when its binding deadline ends
 */
record Waiting(LineStatus status, Instant due) {}
