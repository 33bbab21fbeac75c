package io.huifang.ticket.dossier.person;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles and duplicates as a browser uses them. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PersonPageTest {
  @Inject SettableClock clock;
  private final String mark = UUID.randomUUID().toString().substring(0, 12);
  private String person;

  @BeforeEach
  void somebody() {
    clock.reset();
    TicketApi.staff();
    person = customer("{\"name\":\"Lin %1$s\",\"email\":\"lin@%1$s.example.org\"}");
  }

  @Test
  void handlesComeAndGo() {
    send(person, "handles", "kind", "OPENID", "value", "<b>" + mark);
    assertThat(page(person, "en")).contains("&lt;b&gt;" + mark).doesNotContain("<b>" + mark);
    Response sent = send(person, "handles", "kind", "EMAIL", "value", "nowhere");
    assertThat(follow(sent, "en")).contains("That is no such number, address or openid.");
    String other = customer("{\"email\":\"other-%1$s@example.org\"}");
    sent = send(other, "handles", "kind", "EMAIL", "value", "LIN@" + mark + ".example.org");
    assertThat(follow(sent, "zh-CN")).contains("该联系方式属于其他客户");
    String handle = agent().get("/api/customers/" + person).path("handles[1].id");
    sent = send(person, "handles/remove", "handle", handle);
    assertThat(follow(sent, "en")).contains("Taken away.").doesNotContain("&lt;b&gt;" + mark);
    sent = at("1", person, "handles", "kind", "PHONE", "value", "13800004711");
    assertThat(follow(sent, "zh-CN")).contains("其他人刚刚修改了此记录");
  }

  @Test
  void twoRecordsBecomeOneAndTwoAgain() {
    String twice = customer("{\"name\":\"lin %1$s\",\"email\":\"office@%1$s.example.org\"}");
    assertThat(page(person, "en"))
        .contains("Maybe the same person", "same name, same organisation", "/customers/" + twice);
    assertThat(list("en")).contains("/customers/" + twice, "Possible duplicates");
    assertThat(list("zh-CN")).contains("疑似重复客户", "同名，同一单位");
    Response sent = send(twice, "merge", "into", person);
    assertThat(sent.header("Location")).endsWith("/customers/" + person);
    assertThat(follow(sent, "en"))
        .contains("Merged.", "Also on record as", "office@" + mark, "Take apart")
        .doesNotContain("Maybe the same person");
    assertThat(page(twice, "zh-CN")).contains("已并入的记录"); // its page leads here
    assertThat(list("en")).doesNotContain("/customers/" + twice);
    sent = send(twice, "unmerge");
    assertThat(follow(sent, "en")).contains("Taken apart.", "Maybe the same person");
    assertThat(sent.header("Location")).endsWith("/customers/" + twice);
  }

  @Test
  void whatIsNotOnesBusinessIsNotThere() {
    for (String form : new String[] {"handles", "handles/remove", "merge", "unmerge"}) {
      form("south-wang", "south")
          .formParam("version", "1")
          .formParam("kind", "EMAIL")
          .formParam("value", "a@example.org")
          .formParam("handle", UUID.randomUUID())
          .formParam("into", person)
          .post("/customers/" + person + "/" + form)
          .then()
          .statusCode(404);
    }
    send(person, "merge", "into", "no id").then().statusCode(400);
    send(person, "handles", "kind", "FAX", "value", "1").then().statusCode(400);
    send(person, "handles/remove", "handle", UUID.randomUUID().toString()).then().statusCode(404);
  }

  private String customer(String data) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"x","customer":%s}
            """
                .formatted(data.formatted(mark)))
        .post("/api/tickets")
        .path("customerId");
  }

  private static Response send(String id, String form, String... fields) {
    String etag = agent().get("/api/customers/" + id).header("ETag");
    return at(etag.replace("\"", ""), id, form, fields);
  }

  private static Response at(String version, String id, String form, String... fields) {
    RequestSpecification request = form("agent-li", "north").formParam("version", version);
    for (int i = 0; i < fields.length; i += 2) {
      request.formParam(fields[i], fields[i + 1]);
    }
    return request.post("/customers/" + id + "/" + form);
  }

  /** The page to which a form leads back, with the sentence that it has left. */
  private static String follow(Response sent, String language) {
    Map<String, String> left = new HashMap<>(sent.cookies());
    return form("agent-li", "north")
        .header("Accept-Language", language)
        .cookies(left)
        .get(sent.then().statusCode(303).extract().header("Location"))
        .asString();
  }

  private static String page(String id, String language) {
    return form("agent-li", "north")
        .header("Accept-Language", language)
        .get("/customers/" + id)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String list(String language) {
    return form("agent-li", "north")
        .header("Accept-Language", language)
        .get("/customers/duplicates")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static RequestSpecification form(String who, String team) {
    return as(who, team, "agent")
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded");
  }
}
