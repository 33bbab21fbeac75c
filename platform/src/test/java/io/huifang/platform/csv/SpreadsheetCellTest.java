package io.huifang.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "\r1",
        "\n=1",
        " =1",
        "\uFF1D1",
        "\u00A0\uFF20x"
      })
  void isNoFormula(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetCell.quoted(text)).isEqualTo("\"'" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "north", "1-2", "a=b", "\u674E\u5A1C"})
  void staysAsItIs(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"say \"yes\""})
  void quotesAreDoubled(String text) {
    assertThat(SpreadsheetCell.quoted(text)).isEqualTo("\"say \"\"yes\"\"\"");
    assertThat(SpreadsheetCell.quoted(null)).isEqualTo("\"\"");
  }
}
