package io.huifang.survey.past;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired inside the transaction that takes an imported answer out.
 *
 * @param version the last that it had
 */
public record AnswerWithdrawn(UUID id, UUID correlationId, long version, Instant at) {}
