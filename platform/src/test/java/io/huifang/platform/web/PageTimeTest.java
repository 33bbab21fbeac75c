package io.huifang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PageTimeTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private final PageTime time = new PageTime();

  PageTimeTest() {
    time.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    time.zone = ZoneId.of("Asia/Shanghai");
  }

  @Test
  void readsAndWritesTheClockOfTheSite() {
    assertThat(time.show(NOON)).isEqualTo("2026-03-04 20:00");
    assertThat(time.parse("2026-03-04T20:00")).isEqualTo(NOON);
    assertThat(time.show(null)).isEmpty();
    assertThat(time.parse(" ")).isNull();
    assertThat(time.parse("tomorrow")).isNull();
  }

  @Test
  void tellsWhatIsLeft() {
    assertThat(time.left(NOON.plusSeconds(3900))).isEqualTo("1h 05m");
    assertThat(time.left(NOON.minusSeconds(720))).isEqualTo("-12m");
    assertThat(time.left(null)).isEmpty();
    assertThat(time.late(NOON.minusSeconds(1))).isTrue();
    assertThat(time.late(NOON)).isFalse();
  }
}
