package io.huifang.escalation.oncall.swap;

/** Fired in the transaction that asks for a swap or decides one. */
record SwapChanged(OnCallSwap swap, String by) {}
