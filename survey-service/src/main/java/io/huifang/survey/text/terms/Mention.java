package io.huifang.survey.text.terms;

import io.huifang.survey.text.taught.Sentiment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term in its place.
 *
 * @param left what stands before it
 * @param term as it was written
 * @param right what stands behind it
 * @param score overall, of {@code scale}; null if there is none
 * @param sentiment as suggested; null if nothing is
 * @param confidence of the suggestion; null if there is none
 */
public record Mention(
    UUID answer,
    Instant receivedAt,
    String left,
    String term,
    String right,
    @Nullable Integer score,
    @Nullable Integer scale,
    @Nullable Sentiment sentiment,
    @Nullable Double confidence) {}
