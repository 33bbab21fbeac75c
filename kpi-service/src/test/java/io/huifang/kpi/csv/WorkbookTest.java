package io.huifang.kpi.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Values and rows as a workbook. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WorkbookTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @Test
  void valuesAndRowsAreSheetsWithNumbersAndHarmlessTexts() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    KpiApi.tell(
        Told.event(
            "ticket.opened.v1",
            1,
            Told.with(
                Told.ticket("T-1", "wang", "2026-03-02T08:00:00Z"),
                "dims",
                Told.dims("PHONE", "=north", "li"))));
    List<Row> values = sheet("/values", "&by=team");
    assertThat(values).hasSize(2);
    assertThat(values.get(0).getCellText(0)).isEqualTo("metric");
    int team = column(values.get(0), "team");
    assertThat(values.get(1).getCellText(team)).isEqualTo("'=north");
    assertThat(values.get(1).getCellAsNumber(column(values.get(0), "n")).orElseThrow())
        .isEqualByComparingTo("1");
    List<Row> rows = sheet("/rows", "");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).getCellText(column(rows.get(0), "ticket_number"))).isEqualTo("T-1");
  }

  private static int column(Row head, String name) {
    for (int i = 0; i < head.getCellCount(); i++) {
      if (head.getCellText(i).equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static List<Row> sheet(String what, String more) throws Exception {
    byte[] file =
        KpiApi.as(null, "manager")
            .accept(WorkbookWriter.TYPE)
            .get("/api/metrics/tickets_created" + what + KpiApi.WEEK + more)
            .then()
            .statusCode(200)
            .contentType(WorkbookWriter.TYPE)
            .extract()
            .asByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }
}
