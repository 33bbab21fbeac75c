package io.huifang.escalation.notify.page;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.notify.TellingKit.admin;
import static io.huifang.escalation.notify.TellingKit.endpoint;
import static io.huifang.escalation.notify.TellingKit.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Receiver;
import io.huifang.escalation.notify.Receiver.Says;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of endpoints and own rules: what may be set, by whom, and what is never shown. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class NotificationPagesTest {
  private static final String BODY =
      """
      {"name":"%s","channel":"%s","address":"%s","secret":%s,"active":true,
       "interest":{"kinds":[],"urgencies":[],"teams":[]}}
      """;

  @Inject TellingKit kit;
  @Inject DataSource database;

  @BeforeEach
  @AfterEach
  void morning() {
    kit.morning();
  }

  private static RequestSpecification form(RequestSpecification who) {
    return who.contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  @Test
  void secretsGoInAndNeverComeOut() throws SQLException {
    String token = "tok" + UUID.randomUUID().toString().replace("-", "");
    String secret = "SEC" + UUID.randomUUID().toString().replace("-", "");
    Response made =
        endpoint(
            "DINGTALK", "https://oapi.dingtalk.example/robot/send?access_token=" + token, secret);
    String id = made.path("endpoint.id");
    made.then()
        .body("secret", nullValue())
        .body("endpoint.host", equalTo("oapi.dingtalk.example"))
        .body("endpoint.signed", equalTo(true));
    String all =
        made.asString()
            + admin().get("/api/notification-endpoints").asString()
            + browser("admin", "admin").get("/settings/notifications").asString()
            + browser("admin", "admin").get("/settings/notifications/one?id=" + id).asString()
            + admin().get("/api/audit?kind=notify-endpoint").asString();
    assertThat(all).contains("oapi.dingtalk.example").doesNotContain(token, secret);
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, token)).isEmpty();
      assertThat(EveryTable.with(connection, secret)).isEmpty();
    }
  }

  /** Neither address nor secret is asked for again, and both stay. */
  @Test
  void aChangeKeepsWhatIsNotTyped() throws IOException {
    try (Receiver robot = new Receiver(got -> Says.of(200, "{\"errcode\":0}"))) {
      Response made = endpoint("WECOM", robot.at("/x?key=1"), null);
      String id = made.path("endpoint.id");
      form(browser("admin", "admin"))
          .formParam("id", id)
          .formParam("version", made.<Integer>path("endpoint.version"))
          .formParam("channel", "WECOM")
          .formParam("name", "renamed")
          .formParam("kinds", "ON_HOLD")
          .formParam("teams", "south, north")
          .formParam("active", "1")
          .post("/settings/notifications/one")
          .then()
          .statusCode(303);
      admin()
          .get("/api/notification-endpoints")
          .then()
          .body("[0].name", equalTo("renamed"))
          .body("[0].interest.kinds", equalTo(java.util.List.of("ON_HOLD")));
      admin()
          .post("/api/notification-endpoints/" + id + "/test")
          .then()
          .statusCode(200)
          .body("outcome", equalTo("TAKEN"));
      assertThat(robot.got()).hasSize(1);
      UUID about = kit.quietCase();
      kit.tell(about, message(Message.Kind.ACKNOWLEDGE, Urgency.HIGH));
      kit.tell(about, message(Message.Kind.ON_HOLD, Urgency.HIGH));
      kit.drain();
      assertThat(kit.states(about, "WECOM")).as("only what is wanted").containsExactly("SENT");
    }
  }

  @Test
  void whoIsSlowerIsTold() {
    Response made = endpoint("WECOM", "https://qyapi.example/x?key=1", null);
    String path = "/api/notification-endpoints/" + made.path("endpoint.id");
    String body = BODY.formatted("a", "WECOM", "https://qyapi.example/y", "null");
    admin().header("If-Match", made.header("ETag")).body(body).put(path).then().statusCode(200);
    admin().header("If-Match", made.header("ETag")).body(body).put(path).then().statusCode(412);
    admin().body(body).put(path).then().statusCode(428);
    form(browser("admin", "admin"))
        .formParam("id", made.<String>path("endpoint.id"))
        .formParam("version", made.<Integer>path("endpoint.version"))
        .formParam("channel", "WECOM")
        .formParam("name", "typed by hand")
        .post("/settings/notifications/one")
        .then()
        .statusCode(412)
        .body(containsString("typed by hand"))
        .body(containsString("Somebody has just changed this"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/x",
        "ftp://hooks.example/x",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://user:pass@hooks.example/x",
        "https://hooks.example/x#y",
        "https://hooks.example:99999/x",
        "https://ho oks.example/",
        "//hooks.example",
        "file:///etc/passwd"
      })
  void addressesThatAreNone(String address) {
    admin()
        .body(BODY.formatted("a", "WEBHOOK", address, "null"))
        .post("/api/notification-endpoints")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("address"));
  }

  @Test
  void hostileSettings() {
    String script = "<script>alert(1)</script>";
    admin()
        .body(BODY.formatted(script, "WEBHOOK", "https://hooks.example/x", "null"))
        .post("/api/notification-endpoints")
        .then()
        .statusCode(201);
    Response page = browser("admin", "admin").get("/settings/notifications");
    assertThat(SafePages.wrong(page)).isEmpty();
    page.then().body(allOf(containsString("&lt;script&gt;"), not(containsString("<script>alert"))));
    String longest = "https://hooks.example/" + "x".repeat(100_000);
    for (String body :
        new String[] {
          BODY.formatted("a", "WEBHOOK", longest, "null"),
          BODY.formatted("a", "PIGEON", "https://hooks.example/x", "null"),
          BODY.formatted("a", "BELL", "https://hooks.example/x", "null"),
          BODY.formatted("", "WEBHOOK", "https://hooks.example/x", "null"),
          BODY.formatted("a\\u0000", "WEBHOOK", "https://hooks.example/x", "null"),
          BODY.formatted("a", "WECOM", "https://hooks.example/x", "\"SEC1\""),
          BODY.formatted("a", "DINGTALK", "https://hooks.example/x", "\"S E C\""),
          BODY.formatted("a", "WEBHOOK", "https://hooks.example/x", "null")
              .replace("\"kinds\":[]", "\"kinds\":[\"GOSSIP\"]"),
          BODY.formatted("a", "WEBHOOK", "https://hooks.example/x", "null")
              .replace("\"teams\":[]", "\"teams\":[null]"),
          "{}",
          "[]"
        }) {
      admin().body(body).post("/api/notification-endpoints").then().statusCode(400);
    }
    form(browser("admin", "admin"))
        .formParam("name", "a")
        .formParam("channel", "WEBHOOK")
        .formParam("kinds", "GOSSIP")
        .formParam("address", "https://hooks.example/x")
        .post("/settings/notifications/one")
        .then()
        .statusCode(400);
    form(browser("admin", "admin"))
        .formParam("name", "a")
        .formParam("channel", "WEBHOOK")
        .formParam("address", longest)
        .post("/settings/notifications/one")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mail\":[],\"through\":[],\"quiet\":{\"zone\":\"Mars/Olympus\",\"from\":\"22:00\",\"to\":\"07:00\",\"days\":[\"MONDAY\"]}}",
        "{\"mail\":[],\"through\":[],\"quiet\":{\"zone\":\"Asia/Shanghai\",\"from\":\"22:00\",\"to\":\"22:00\",\"days\":[\"MONDAY\"]}}",
        "{\"mail\":[],\"through\":[],\"quiet\":{\"zone\":\"Asia/Shanghai\",\"from\":\"22:00\",\"to\":\"07:00\",\"days\":[]}}",
        "{\"mail\":[],\"through\":[],\"quiet\":{\"zone\":\"Asia/Shanghai\"}}",
        "{\"mail\":[],\"through\":[],\"quiet\":{}}",
        "{\"mail\":[],\"through\":[],\"bundleMinutes\":-1}",
        "{\"mail\":[],\"through\":[],\"bundleMinutes\":241}",
        "{\"mail\":[\"SHOUTED\"],\"through\":[]}",
        "{\"mail\":null,\"through\":[]}",
        "{}"
      })
  void wishesThatAreNone(String body) {
    as("spec-1", "north", "specialist")
        .header("If-Match", "\"0\"")
        .body(body)
        .put("/api/me/notifications")
        .then()
        .statusCode(400);
  }

  @Test
  void somebodySaysHowToBeTold() {
    browser("spec-1", "specialist")
        .get("/me/notifications")
        .then()
        .statusCode(200)
        .body(containsString("How I am notified"));
    form(browser("spec-1", "specialist"))
        .formParam("version", 0)
        .formParam("mail", "HIGH")
        .formParam("through", "HIGH")
        .formParam("quiet", "1")
        .formParam("zone", "Asia/Shanghai")
        .formParam("from", "22:00")
        .formParam("to", "07:00")
        .formParam("days", "FRIDAY")
        .formParam("bundle", "15")
        .post("/me/notifications")
        .then()
        .statusCode(303);
    as("spec-1", "north", "specialist")
        .get("/api/me/notifications")
        .then()
        .header("ETag", "\"1\"")
        .body("wishes.mail", equalTo(java.util.List.of("HIGH")))
        .body("wishes.quiet.from", equalTo("22:00:00"))
        .body("wishes.bundleMinutes", equalTo(15));
    form(browser("spec-1", "specialist"))
        .formParam("version", 0)
        .post("/me/notifications")
        .then()
        .statusCode(412)
        .body(containsString("Somebody has just changed this"));
    form(browser("spec-1", "specialist"))
        .formParam("version", 1)
        .formParam("quiet", "1")
        .formParam("zone", "x")
        .formParam("from", "25:00")
        .formParam("to", "07:00")
        .post("/me/notifications")
        .then()
        .statusCode(400);
    Response page = browser("spec-1", "specialist").get("/me/notifications");
    assertThat(SafePages.wrong(page)).isEmpty();
  }

  @Test
  void whatIsOnesOwnIsNobodyElses() {
    Response mine =
        as("spec-1", "north", "specialist")
            .body(BODY.formatted("mine", "WEBHOOK", "https://hooks.example/x", "null"))
            .post("/api/me/notifications/endpoints");
    mine.then().statusCode(201).body("secret", containsString("whsec_"));
    String id = mine.path("endpoint.id");
    as("spec-2", "north", "specialist")
        .get("/api/me/notifications/endpoints")
        .then()
        .body("$", hasSize(0));
    as("spec-2", "north", "specialist")
        .header("If-Match", "\"1\"")
        .delete("/api/me/notifications/endpoints/mine")
        .then()
        .statusCode(404);
    as("spec-2", "north", "specialist")
        .post("/api/me/notifications/endpoints/mine/test")
        .then()
        .statusCode(404);
    form(browser("spec-2", "specialist"))
        .formParam("id", id)
        .formParam("version", 1)
        .formParam("do", "remove")
        .post("/me/notifications/endpoint/change")
        .then()
        .statusCode(404);
    admin().post("/api/notification-endpoints/" + id + "/test").then().statusCode(404);
    admin().get("/api/notification-endpoints").then().body("$", hasSize(0));
    for (int i = 0; i < 4; i++) {
      as("spec-1", "north", "specialist")
          .body(BODY.formatted("more" + i, "WEBHOOK", "https://hooks.example/x", "null"))
          .post("/api/me/notifications/endpoints")
          .then()
          .statusCode(201);
    }
    as("spec-1", "north", "specialist")
        .body(BODY.formatted("sixth", "WEBHOOK", "https://hooks.example/x", "null"))
        .post("/api/me/notifications/endpoints")
        .then()
        .statusCode(400);
    as("spec-1", "north", "specialist")
        .header("If-Match", "\"1\"")
        .delete("/api/me/notifications/endpoints/mine")
        .then()
        .statusCode(204);
  }

  /** Whoever sets an address must not read by it what is in our network. */
  @Test
  void aTestTellsNothingOfOurNetwork() {
    as("spec-1", "north", "specialist")
        .body(BODY.formatted("m", "WEBHOOK", "https://169.254.169.254/latest", "null"))
        .post("/api/me/notifications/endpoints")
        .then()
        .statusCode(201);
    as("spec-1", "north", "specialist")
        .post("/api/me/notifications/endpoints/m/test")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("REFUSED"))
        .body("said", equalTo("The host is in a private network"));
  }

  @Test
  void aTestIsSentFromThePage() throws IOException {
    try (Receiver robot =
        new Receiver(got -> Says.of(200, "{\"errcode\":93000,\"errmsg\":\"no\"}"))) {
      Response made = endpoint("WECOM", robot.at("/x?key=1"), null);
      form(browser("admin", "admin"))
          .formParam("id", made.<String>path("endpoint.id"))
          .post("/settings/notifications/test")
          .then()
          .statusCode(303);
      assertThat(robot.got()).hasSize(1);
    }
  }
}
