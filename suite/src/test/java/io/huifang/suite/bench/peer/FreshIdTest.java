package io.huifang.suite.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshIdTest {
  @Test
  void isAnIdOfTheVersionThatWasAskedFor() {
    for (int i = 0; i < 1_000; i++) {
      UUID growing = UUID.fromString(FreshId.next(true));
      UUID random = UUID.fromString(FreshId.next(false));

      assertThat(growing.version()).isEqualTo(7);
      assertThat(random.version()).isEqualTo(4);
      assertThat(growing.variant()).isEqualTo(2);
      assertThat(random.variant()).isEqualTo(2);
      assertThat(growing.getMostSignificantBits() >>> 16)
          .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(1_000L));
    }
  }
}
