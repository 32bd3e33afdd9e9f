package org.medicalsuite.tar.request;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.TarNumber;

/**
 * A caller's wish to change a request.
 *
 * @param deed verb and noun for audit and idempotency, such as {@code tar.decide}
 * @param key the Idempotency-Key
 * @param ifMatch the version it is based on
 */
record Change(
        Caller caller,
        TarNumber number,
        String deed,
        @Nullable String key,
        @Nullable String ifMatch) {}
