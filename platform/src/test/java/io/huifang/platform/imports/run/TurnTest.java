package io.huifang.platform.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.imports.file.ImportLimits;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnTest {
  private final ImportLimits limits =
      new SmallRyeConfigBuilder()
          .withMapping(ImportLimits.class)
          .build()
          .getConfigMapping(ImportLimits.class);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean waiting = new AtomicBoolean();

  private Turn turn(Duration before) {
    return new Turn(nanos::get, limits, before, waiting::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aJobGivesWayAfterItsTimeIfAnotherWaits() {
    Turn turn = turn(Duration.ZERO);
    turn.onFreshRecord();
    pass(limits.turn());
    assertThat(turn.over()).isFalse();
    waiting.set(true);
    assertThat(turn.over()).isTrue();
  }

  @Test
  void whoHasReadLongToGetThereMayStayLonger() {
    Turn turn = turn(Duration.ZERO);
    waiting.set(true);
    pass(Duration.ofSeconds(30));
    assertThat(turn.over()).as("nothing was done yet").isFalse();
    turn.onFreshRecord();
    pass(Duration.ofSeconds(119));
    assertThat(turn.over()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(turn.over()).isTrue();
  }

  @Test
  void allTurnsTogetherHaveAnEnd() {
    Turn turn = turn(limits.time().minusSeconds(1));
    pass(Duration.ofSeconds(1));
    turn.look();
    pass(Duration.ofMillis(1));
    assertThatThrownBy(turn::look).hasMessageContaining("longer than PT6H");
  }
}
