package io.huifang.kpi.row;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file for other programs has every fact of its period, once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FactsFileTest {
  private static final String MARCH = "?from=2026-03-01&to=2026-04-01";
  @Inject DataSource database;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
  }

  @Test
  void everyFactOnceAndNothingOfOtherMonths() throws Exception {
    for (int i = 0; i < 1_200; i++) {
      tell(event("ticket.opened.v1", 1, ticket("T-" + i, "c" + i, "2026-03-04T02:00:00Z")));
    }
    tell(event("ticket.opened.v1", 1, ticket("T-april", "a", "2026-04-04T02:00:00Z")));
    List<NamedCsvRecord> created = file(MARCH + "&kind=CREATED");
    assertThat(created).hasSize(1_200);
    assertThat(created.stream().map(row -> row.getField("subject_id"))).doesNotHaveDuplicates();
    assertThat(file(MARCH))
        .hasSize(count("at >= '2026-02-28T16:00Z' and at < '2026-03-31T16:00Z'"));
  }

  /** What a sum over the file says is what the metric says. */
  @Test
  void aSumOverTheFileIsTheFigure() throws Exception {
    Map<String, Object> strange =
        Told.with(
            resolved(
                ticket("T-1", "c", "2026-03-03T08:00:00Z"),
                "2026-03-03T08:00:30.123456Z",
                "2026-03-03T09:00:00Z"),
            "dims",
            Told.dims("PHONE", "=1+1", "li\",\n"));
    tell(event("ticket.resolved.v1", 3, strange));
    NamedCsvRecord first = file(MARCH + "&kind=FIRST_RESPONSE").get(0);
    assertThat(first.getField("subject_id")).isEqualTo(id("T-1").toString());
    assertThat(first.getField("at")).isEqualTo("2026-03-03T08:00:00.000000Z");
    double seconds = Double.parseDouble(first.getField("value"));
    float median =
        KpiApi.manager()
            .get("/api/metrics/first_response_time/values" + MARCH)
            .then()
            .extract()
            .path("rows[0].median");
    assertThat((float) seconds).isEqualTo(median);
    NamedCsvRecord created = file(MARCH + "&kind=CREATED").get(0);
    assertThat(created.getField("team")).isEqualTo("'=1+1");
    assertThat(created.getField("agent")).isEqualTo("li\",\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', from",
    "?from=2026-03-01, to",
    "?from=2026-03-02&to=2026-03-01, to",
    "?from=2020-01-01&to=2026-01-01, to",
    "?from=<b>&to=2026-01-01, from",
    "?from=2026-03-01&to=2026-03-02&kind=magic, kind"
  })
  void nonsenseIsRefused(String query, String field) {
    as(null, "admin")
        .accept("text/csv, application/problem+json")
        .get("/api/facts/file" + query)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  private int count(String where) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from fact where " + where)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<NamedCsvRecord> file(String query) {
    String text =
        as(null, "admin")
            .accept("text/csv")
            .get("/api/facts/file" + query)
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .extract()
            .asString();
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
