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
}
