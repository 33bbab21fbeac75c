package io.huifang.escalation.notify;

import java.util.Set;

/**
 * These are about to be told something in this transaction: what is known of them is asked once.
 */
public record Expected(Set<String> people) {}
