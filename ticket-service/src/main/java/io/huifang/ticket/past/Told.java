package io.huifang.ticket.past;

import org.jspecify.annotations.Nullable;

/**
 * What another system says itself. Where it says something, be it "unknown", that stands; where it
 * says nothing, the steps are looked at.
 *
 * @param said whether it says anything
 */
public record Told<T>(boolean said, @Nullable T value) {}
