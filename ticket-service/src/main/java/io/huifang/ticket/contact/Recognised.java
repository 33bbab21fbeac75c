package io.huifang.ticket.contact;

import io.huifang.ticket.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer who was found by a handle, as they were at that moment. */
public record Recognised(UUID customer, Tier tier, @Nullable String segment) {}
