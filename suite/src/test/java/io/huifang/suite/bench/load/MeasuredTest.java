package io.huifang.suite.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  @Test
  void percentilesAreByNearestRank() {
    long[] one = new long[60];
    long[] other = new long[40];
    for (int i = 0; i < 100; i++) {
      (i < 60 ? one : other)[i < 60 ? i : i - 60] = (100 - i) * 1_000_000L;
    }
    Measured measured = Measured.of(2_000_000_000L, List.of(one, other));

    assertThat(measured.perSecond()).isEqualTo(50);
    assertThat(measured.millis(0.5)).isEqualTo(50);
    assertThat(measured.millis(0.99)).isEqualTo(99);
    assertThat(measured.millis(1)).isEqualTo(100);
  }

  @Test
  void onlyWhatEndsInTheMeasuredTimeCounts() {
    Timings timings = new Timings();
    timings.add(0, 99);
    timings.add(50, 100);
    timings.add(100, 199);
    timings.add(150, 200);

    assertThat(timings.tookBetween(100, 200)).containsExactly(50, 99);
  }

  private static final class EveryOther implements Load.Watch {
    private int spans;

    @Override
    public void begin() {
      spans++;
    }

    @Override
    public boolean end() {
      return spans % 2 == 0;
    }
  }

  @Test
  void spansThatDoNotCountAreTriedAgain() throws Exception {
    Work slow =
        new Work() {
          @Override
          public void once() throws InterruptedException {
            Thread.sleep(5);
          }

          @Override
          public void close() {}
        };
    EveryOther watch = new EveryOther();

    Measured measured = new Load(2, () -> slow).run(Duration.ZERO, 3, Duration.ofMillis(50), watch);

    assertThat(watch.spans).isEqualTo(6);
    assertThat(measured.seconds()).isBetween(0.15, 2.0);
    assertThat(measured.perSecond()).isBetween(1.0, 400.0);
  }

  @Test
  void theFirstFailureOfACallerEndsTheLoad() {
    AtomicInteger calls = new AtomicInteger();
    Work fragile =
        new Work() {
          @Override
          public void once() {
            if (calls.incrementAndGet() == 3) {
              throw new IllegalStateException("answered with 500");
            }
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () ->
                new Load(1, () -> fragile)
                    .run(Duration.ofSeconds(30), 1, Duration.ofSeconds(30), new EveryOther()))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("answered with 500");
  }
}
