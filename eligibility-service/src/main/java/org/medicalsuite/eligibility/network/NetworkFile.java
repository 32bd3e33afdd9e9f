package org.medicalsuite.eligibility.network;

import java.time.Instant;
import java.util.List;

/**
 * What became of a network file.
 *
 * @param applied lines that changed what is known
 * @param unchanged lines that said what was known
 * @param rejected lines that could not be used
 * @param rejections the first thousand of them
 */
public record NetworkFile(
        String id,
        boolean alreadyApplied,
        Instant receivedAt,
        int applied,
        int unchanged,
        int rejected,
        List<Rejection> rejections) {

    /**
     * Why a line could not be used.
     *
     * @param line from 1, the header being 1
     */
    public record Rejection(int line, String code, String message, String remedy) {}
}
