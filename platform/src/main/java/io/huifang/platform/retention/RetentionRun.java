package io.huifang.platform.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of one kind.
 *
 * @param before what had ended before this moment was due
 * @param endedAt null while it lasts
 * @param gone how many went
 * @param stuck how many were due and could not go; the log says why
 * @param inAll how many have gone in all runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RetentionRun(
    String period,
    Instant before,
    Instant beganAt,
    @Nullable Instant endedAt,
    long gone,
    long stuck,
    long inAll) {}
