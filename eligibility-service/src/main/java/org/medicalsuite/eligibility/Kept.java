package org.medicalsuite.eligibility;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers to what may be kept. */
public final class Kept {
    private Kept() {}

    /**
     * 201 with the place of what was kept; 200 where nothing was.
     *
     * @param path of its collection
     * @param id null where nothing was kept
     */
    public static <A> RestResponse<A> answer(A answer, String path, @Nullable String id) {
        return id == null
                ? RestResponse.ok(answer)
                : RestResponse.ResponseBuilder.<A>create(RestResponse.Status.CREATED)
                        .entity(answer)
                        .location(URI.create(path + "/" + id))
                        .build();
    }
}
