package io.huifang.escalation.oncall.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who stands in, or is away, with the words of the page. */
public record OverrideLine(
    String id, String who, Instant from, Instant to, @Nullable String reason, String by) {}
