package org.medicalsuite.tar.decision;

import java.time.Instant;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;

/**
 * The facts about a line that no event changes.
 *
 * @param kind what is asked for, as far as the time for the decision depends on it
 * @param received when the request arrived
 */
public record Line(Programme programme, RequestKind kind, Channel channel, Asked asked, Instant received) {}
