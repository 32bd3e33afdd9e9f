package org.medicalsuite.eligibility.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the notices that are to be sent, those due first at the head.
 *
 * @param next cursor of the next page; null on the last
 */
public record NoticePage(
        List<EnrolmentNotice> notices, @Nullable String next) {}
