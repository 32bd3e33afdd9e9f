package org.medicalsuite.tar.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some requests of a provider, the newest first.
 *
 * @param next cursor of the following page; left out on the last one
 */
public record RequestPage(
        List<RequestSummary> requests, @Nullable String next) {}
