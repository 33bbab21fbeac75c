package io.huifang.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void isOneLineWithTheResultInFront() {
    String line =
        new Report("intake")
            .with("p50_ms", 12.34567)
            .with("connections", 16)
            .against(400.04, 1600, "1/s")
            .line();

    assertThat(line)
        .isEqualTo(
            "{\"bench\":\"intake\",\"ours\":400,\"peer\":1600,\"ratio\":0.25,\"unit\":\"1/s\","
                + "\"p50_ms\":12.35,\"connections\":16}");
  }

  @Test
  void largeNumbersKeepTheirDigits() {
    assertThat(new Report("import").ours(123_456.7, "rows/s").line()).contains("\"ours\":123457,");
  }

  @Test
  void nothingMeasuredIsNoResult() {
    assertThatThrownBy(() -> new Report("intake").against(1, 0, "1/s"))
        .hasMessageContaining("measured nothing");
  }
}
