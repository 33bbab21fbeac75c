package io.huifang.escalation.oncall.rota;

import java.util.UUID;

/**
 * Somebody for a time, whatever the layers say.
 *
 * @param swapped whether two people have agreed on it
 */
public record StandIn(UUID id, String person, Span span, boolean swapped) {}
