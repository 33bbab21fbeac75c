package io.huifang.kpi.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  @Test
  void textsThatLookLikeFormulasAreDefused() {
    assertThat(CsvWriter.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvWriter.cell("@cmd")).isEqualTo("'@cmd");
    assertThat(CsvWriter.cell("-2")).isEqualTo("'-2");
    assertThat(CsvWriter.cell(-2.5)).isEqualTo("-2.5");
    for (String start :
        List.of("\n=", "\r=", "\t=", "＝", "＋", "－", "＠", " =", "\u3000＝", "\u200b=")) {
      assertThat(CsvWriter.cell(start + "1+1")).as(start).startsWith("'");
    }
    assertThat(CsvWriter.cell("north")).isEqualTo("north");
    assertThat(CsvWriter.cell(null)).isEmpty();
  }

  @Test
  void numbersAreWrittenAsPeopleWriteThem() {
    assertThat(CsvWriter.cell(1.25e-5)).isEqualTo("0.0000125");
    assertThat(CsvWriter.cell(1.2345678e7)).isEqualTo("12345678");
    assertThat(CsvWriter.cell(3600.0)).isEqualTo("3600");
    assertThat(CsvWriter.cell(-0.0)).isEqualTo("0");
    assertThat(CsvWriter.cell(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(CsvWriter.cell(Double.NaN)).isEmpty();
    assertThat(CsvWriter.cell(42L)).isEqualTo("42");
  }
}
