package org.medicalsuite.tar.decision;

import java.time.Instant;
import org.medicalsuite.tar.deadline.Programme;

/**
 * The facts about a line that no event changes.
 *
 * @param received when the request arrived
 */
public record Line(Programme programme, Channel channel, Asked asked, Instant received) {}
