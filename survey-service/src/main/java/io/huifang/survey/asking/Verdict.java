package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.customer.CustomerCopy;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a due invitation: ask this customer, hold it back, or, with neither, wait
 * a little for the address.
 */
record Verdict(@Nullable CustomerCopy ask, @Nullable HeldBackReason holdBack) {
  static final Verdict WAIT = new Verdict(null, null);

  static Verdict ask(CustomerCopy customer) {
    return new Verdict(customer, null);
  }

  static Verdict holdBack(HeldBackReason reason) {
    return new Verdict(null, reason);
  }
}
