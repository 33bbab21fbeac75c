package io.huifang.escalation.commitment;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.huifang.escalation.CaseStories;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent at the pages of own promises. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PromisePageTest {
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
    person("gao", "AGENT", "north");
  }

  @Test
  void theAgentSeesWhatIsOwedAndSaysHowTheCallEnded() {
    UUID customer = CaseStories.customer("Mr Fang", "fang@example.org");
    UUID ticket = CaseStories.ticket(customer, "T-" + customer.hashCode(), "Brook 2 leaks");
    var browser = CaseStories.browser("gao", "agent");
    browser
        .get("/promises/new?ticket=" + ticket)
        .then()
        .statusCode(200)
        .body(containsString("Brook 2 leaks"));
    Response made =
        CaseStories.browser("gao", "agent")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("due", "2026-03-05T10:00")
            .formParam("about", "<b>the engineer</b>")
            .post("/promises/new?ticket=" + ticket);
    assertThat(made.statusCode()).isEqualTo(303);
    String page = CaseStories.browser("gao", "agent").get("/promises").asString();
    assertThat(page).contains("&lt;b&gt;the engineer&lt;/b&gt;", "Mr Fang", "My callbacks");
    String id =
        as("gao", "north", "agent").get("/api/promises?ticket=" + ticket).path("items[0].id");
    Response late =
        CaseStories.browser("gao", "agent")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("version", "0")
            .formParam("outcome", "NO_ANSWER")
            .post("/promises/" + id + "/attempt");
    assertThat(late.statusCode()).isEqualTo(412);
    Response called =
        CaseStories.browser("gao", "agent")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("version", "1")
            .formParam("outcome", "REACHED")
            .formParam("note", "all is well")
            .post("/promises/" + id + "/attempt");
    assertThat(called.statusCode()).isEqualTo(303);
    CaseStories.browser("gao", "agent")
        .get("/promises/" + id)
        .then()
        .body(containsString("all is well"))
        .body(containsString("Kept"));
    as("gao", "north", "agent")
        .get("/api/promises/" + id)
        .then()
        .body("promise.fulfilledAt", notNullValue());
  }
}
