package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.rules.AskRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a due invitation: ask this customer by the rule, hold it back, or wait,
 * for the address or for the end of quiet hours.
 */
record Verdict(
    @Nullable CustomerCopy ask,
    @Nullable AskRule rule,
    @Nullable HeldBackReason holdBack,
    @Nullable Instant waitUntil) {

  static Verdict ask(CustomerCopy customer, AskRule rule) {
    return new Verdict(customer, rule, null, null);
  }

  static Verdict holdBack(HeldBackReason reason) {
    return new Verdict(null, null, reason, null);
  }

  static Verdict waitUntil(Instant time) {
    return new Verdict(null, null, null, time);
  }
}
