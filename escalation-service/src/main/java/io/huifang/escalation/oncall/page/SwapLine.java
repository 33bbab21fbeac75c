package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.swap.OnCallSwap;
import org.jspecify.annotations.Nullable;

/**
 * A swap with the words of the page.
 *
 * @param said who asks whom
 * @param decidedBy name of who decided, null if nobody has
 * @param forMe whether the reader may take it
 * @param named whether it was asked of the reader by name
 * @param mine whether the reader has asked
 */
public record SwapLine(
    OnCallSwap.SwapView swap,
    String said,
    @Nullable String decidedBy,
    boolean forMe,
    boolean named,
    boolean mine) {}
