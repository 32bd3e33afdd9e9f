package org.medicalsuite.tar.hearing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary is told (22 CCR 51014.1): the action, why, by which law, and what can be done about it.
 *
 * @param reason the reason; for a deferral what the provider is asked
 * @param citation the law or criterion behind the action
 * @param effective first day on which a reduction holds; null for other actions
 * @param mailBy last day to mail it; null where no source sets one
 */
public record NoticeOfAction(
        AdverseAction action,
        LocalDate madeOn,
        String reason,
        String citation,
        @Nullable LocalDate effective,
        @Nullable LocalDate mailBy,
        List<Remedy> remedies) {}
