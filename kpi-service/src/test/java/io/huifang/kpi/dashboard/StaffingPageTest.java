package io.huifang.kpi.dashboard;

import static io.huifang.kpi.KpiApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staffing over HTTP and as a page. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StaffingPageTest {
  private static Response page(String query) {
    return as("north", "lead")
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/staffing" + query);
  }

  @Test
  void theNeedIsToldWithWhatOneMoreOrFewerWouldChange() {
    as("north", "lead")
        .get("/api/staffing?contacts=200&handling=180&agents=19")
        .then()
        .statusCode(200)
        .body("agents", equalTo(24))
        .body("rostered", equalTo(35))
        .body("limit", equalTo("SERVICE_LEVEL"))
        .body("outlooks", hasSize(10))
        .body("outlooks[0].outlook.meanWait", nullValue());
    String html = page("?contacts=200&handling=180&occupancy=100&agents=19").asString();
    assertThat(html).contains("80.9 %", "the queue only grows", "too few", ">35<");
    String chinese =
        as("north", "lead")
            .accept("text/html")
            .header("Accept-Language", "zh-CN")
            .get("/staffing?patience=120")
            .asString();
    assertThat(chinese).contains("排班测算", "Erlang A：");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contacts=-1",
        "contacts=1e9",
        "contacts=60000",
        "handling=0",
        "share=100",
        "within=99999",
        "shrinkage=95",
        "patience=0",
        "agents=0",
        "contacts=50000&handling=86400",
        "minutes=0.5",
        "contacts=%3Cscript%3E"
      })
  void whatCannotBeWorkedOutIsRefused(String wrong) {
    String query = wrong.contains("handling") ? wrong : wrong + "&handling=180";
    String all = query.contains("contacts") ? query : query + "&contacts=100";
    int status = as("north", "lead").get("/api/staffing?" + all).statusCode();
    assertThat(status).isIn(400, 404);
    Response shown = page("?" + all);
    assertThat(shown.statusCode()).isEqualTo(400);
    assertThat(shown.asString()).contains("within the limits").doesNotContain("<script>alert");
  }

  @Test
  void theLargestQueueDoesNotHoldTheThreads() {
    as("north", "lead")
        .get("/api/staffing?contacts=50000&minutes=60&handling=700&patience=3600&agents=1")
        .then()
        .statusCode(200);
  }
}
