package io.huifang.platform.due.operation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DueAuditorTest {
  /** The scheduler starts before what stands is registered, seconds before on a busy machine. */
  @Test
  void nothingIsMissedByWhoIsStillStarting() {
    DueAuditor starting = new DueAuditor();

    // it has no audits yet, and whoever looks all the same falls over that
    assertThatThrownBy(starting::audit).isInstanceOf(NullPointerException.class);
    assertThatCode(starting::scheduled).doesNotThrowAnyException();
  }
}
