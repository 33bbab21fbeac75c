package io.huifang.platform.settings.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {
  @ParameterizedTest
  @CsvSource({
    "90, 90, 1 h 30 min",
    "90 min, 90, 1 h 30 min",
    "1 h 30 min, 90, 1 h 30 min",
    "1h30, 90, 1 h 30 min",
    "2 H, 120, 2 h",
    "1 小时 30 分钟, 90, 1 h 30 min",
    "45m, 45, 45 min",
    "24 h, 1440, 24 h"
  })
  void readsAndShows(String typed, int minutes, String shown) {
    assertThat(Minutes.parse(typed)).hasValue(minutes);
    assertThat(Minutes.show(minutes)).isEqualTo(shown);
    assertThat(Minutes.parse(shown)).hasValue(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "soon", "-5", "1.5 h", "h", "99999999999", "5 days"})
  void readsNothingElse(String typed) {
    assertThat(Minutes.parse(typed)).isEmpty();
  }
}
