package io.huifang.kpi.value;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that a caller has already are not sent again; others always are. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class UnchangedTest {
  private static final String CREATED = "/api/metrics/tickets_created/values" + WEEK;
  private static final String SEVERAL =
      "/api/metrics/values" + WEEK + "&ids=tickets_created,resolution_rate";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    tell(event("ticket.opened.v1", 1, ticket("T-1", "wang", "2026-03-04T00:00:00Z")));
  }

  @Test
  void whoHasTheFiguresGetsNoBody() {
    for (String path : new String[] {CREATED, SEVERAL}) {
      String tag = tag(manager(), path);
      assertThat(tag).startsWith("W/\"");
      clock.advance(Duration.ofMinutes(5));
      again(manager(), path, tag)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .header("Cache-Control", "private, no-cache")
          .body(emptyString());
      again(manager(), path, "\"of-yesterday\", " + tag).then().statusCode(304);
    }
  }

  @Test
  void otherFiguresAreSent() {
    String tag = tag(manager(), CREATED);
    tell(event("ticket.opened.v1", 1, ticket("T-2", "wang", "2026-03-05T00:00:00Z")));
    again(manager(), CREATED, tag).then().statusCode(200).body("rows[0].n", equalTo(2));
    assertThat(tag(manager(), CREATED)).isNotEqualTo(tag);
  }

  @Test
  void somebodyElsesFiguresAreOthers() {
    String all = tag(manager(), CREATED);
    RequestSpecification lead = as("south", "lead").accept("application/json");
    again(lead, CREATED, all).then().statusCode(200).body("rows[0].n", equalTo(0));
  }

  @Test
  void whatIsNoTagIsNoReasonToFail() {
    for (String odd : new String[] {"of-yesterday", "\"", "W/", ",,", "\"\\\"", "x".repeat(500)}) {
      again(manager(), CREATED, odd).then().statusCode(200).body("metric", startsWith("tickets"));
    }
  }

  private static String tag(RequestSpecification caller, String path) {
    return caller.get(path).then().statusCode(200).extract().header("ETag");
  }

  private static Response again(RequestSpecification caller, String path, String tag) {
    return caller.header("If-None-Match", tag).get(path);
  }
}
