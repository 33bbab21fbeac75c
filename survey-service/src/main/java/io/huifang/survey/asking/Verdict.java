package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Medium;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.rules.AskRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a due invitation: ask this customer by the rule and by a medium, hold it
 * back, or wait, for the address or for the end of quiet hours.
 */
record Verdict(
    @Nullable CustomerCopy ask,
    @Nullable AskRule rule,
    @Nullable Medium by,
    @Nullable HeldBackReason holdBack,
    @Nullable Instant waitUntil) {

  static Verdict ask(CustomerCopy customer, AskRule rule, Medium by) {
    return new Verdict(customer, rule, by, null, null);
  }

  static Verdict holdBack(HeldBackReason reason) {
    return new Verdict(null, null, null, reason, null);
  }

  static Verdict waitUntil(Instant time) {
    return new Verdict(null, null, null, null, time);
  }
}
