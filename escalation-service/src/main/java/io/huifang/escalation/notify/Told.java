package io.huifang.escalation.notify;

import io.huifang.escalation.EscalationCase;

/**
 * Fired once for each message, in the transaction that tells it: the ways to somebody plan theirs.
 */
public record Told(EscalationCase subject, Message message) {}
