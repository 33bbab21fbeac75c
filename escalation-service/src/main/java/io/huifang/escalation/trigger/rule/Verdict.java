package io.huifang.escalation.trigger.rule;

import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;

/**
 * That a fact opens a case.
 *
 * @param cause of the first rule that fits
 * @param severity the worst of all that fit, one step worse for customers of some tiers
 * @param rule the name of the first rule that fits
 * @param worse whether the customer makes it worse
 */
public record Verdict(Cause cause, Severity severity, String rule, boolean worse) {}
