package io.huifang.platform.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
  @ParameterizedTest
  @CsvSource({"#000000, 21", "#ffffff, 1", "#767676, 4.54", "#ff0000, 4.0", "#1f5b52, 7.9"})
  void measuresContrastAsWcagDoes(String color, double contrast) {
    assertThat(Accent.parse(color).orElseThrow().onWhite()).isCloseTo(contrast, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", "url(x)", "#123456;}"})
  void takesNothingElse(String text) {
    assertThat(Accent.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffcc00", "#ffffff", "#00ff00", "#e8930c", "#000000"})
  void findsOneThatCanBeRead(String color) {
    Accent accent = Accent.parse(color).orElseThrow();
    assertThat(accent.darkEnough().onWhite()).isGreaterThanOrEqualTo(Accent.READABLE);
    assertThat(accent.byNight().onWhite()).isLessThan(7);
  }

  @Test
  void whatCanBeReadStaysAsItIs() {
    assertThat(Accent.parse("#1F5B52").orElseThrow().darkEnough().hex()).isEqualTo("#1f5b52");
  }
}
