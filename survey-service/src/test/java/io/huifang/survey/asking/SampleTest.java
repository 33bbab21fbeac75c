package io.huifang.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huifang.survey.Purpose;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void drawsTheWantedShare() {
    for (int share : new int[] {0, 10, 50, 100}) {
      int wanted = share;
      long drawn =
          IntStream.range(0, 10_000)
              .filter(i -> Sample.drawn(Purpose.TICKET, new UUID(i, 42), wanted))
              .count();
      assertThat(drawn / 100.0).isCloseTo(share, within(share % 100 == 0 ? 0.0 : 2.0));
    }
  }

  @Test
  void decidesTheSameAgain() {
    UUID subject = UUID.randomUUID();
    assertThat(Sample.drawn(Purpose.TICKET, subject, 50))
        .isEqualTo(Sample.drawn(Purpose.TICKET, subject, 50));
  }
}
