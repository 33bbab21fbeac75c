package io.huifang.escalation.notify;

import io.huifang.escalation.EscalationCase;

/**
 * Fired when an urgent message has arrived nowhere but in a bell; somebody else has to hear of it.
 */
public record Unreached(EscalationCase subject, String person) {}
