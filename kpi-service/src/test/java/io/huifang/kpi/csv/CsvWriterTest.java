package io.huifang.kpi.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvWriterTest {
  @Test
  void textsThatLookLikeFormulasAreDefused() {
    assertThat(CsvWriter.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvWriter.cell("@cmd")).isEqualTo("'@cmd");
    assertThat(CsvWriter.cell("-2")).isEqualTo("'-2");
    assertThat(CsvWriter.cell(-2.5)).isEqualTo("-2.5");
    assertThat(CsvWriter.cell("north")).isEqualTo("north");
    assertThat(CsvWriter.cell(null)).isEmpty();
  }
}
