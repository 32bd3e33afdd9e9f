package org.medicalsuite.tar.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the queue in order.
 *
 * @param next cursor of the following page; left out on the last one
 */
public record QueuePage(List<QueueEntry> entries, @Nullable String next) {}
