package io.huifang.ticket.settings;

import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes what is promised, and sees before what it would have meant. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StandardPageTest {
  private static final String PATH = "/settings/standards";
  @Inject SettableClock clock;

  @BeforeEach
  void start() {
    clock.reset();
  }

  @Test
  void showsWhatAnotherPromiseWouldHaveMeantAndPublishesIt() {
    String ended = id(open());
    clock.advance(Duration.ofMinutes(4));
    change(ended, "replies", "{\"text\":\"Which card?\"}");
    change(ended, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    String waits = agent().get("/api/tickets/" + id(open())).path("number");

    Map<String, String> form = fields(page(PATH), PATH);
    int before = Integer.parseInt(form.get("version"));
    form.put("0.FIRST_RESPONSE", "2 min");
    form.put("do", "check");
    Response looked = send(PATH, form);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.asString())
        .contains("If version " + (before + 1) + " had been in force", "hf-f chg", waits)
        .contains("Replayed on the latest ");

    Map<String, String> ready = fields(looked.asString(), PATH);
    ready.put("do", "publish");
    Response unsaid = send(PATH, ready);
    assertThat(unsaid.statusCode()).isEqualTo(400);
    assertThat(unsaid.asString()).contains("Say why", "value=\"2 min\"");
    ready.put("reason", "customers on the <phone> wait too long");
    assertThat(send(PATH, ready).statusCode()).isEqualTo(303);

    assertThat(page(PATH))
        .contains(
            "Version " + (before + 1) + " in force",
            "First response: 5 min → 2 min",
            "customers on the &lt;phone&gt; wait too long");
    assertThat(admin().get("/api/service-standards/current").<String>path("reason"))
        .startsWith("customers on the");
    restore("5 min");
  }

  @Test
  void whoIsSlowerKeepsTheTextAndSeesTheOtherVersion() {
    Map<String, String> slow = fields(page(PATH), PATH);
    slow.put("0.HANDLING", "77 min");
    restore("6 min");
    slow.put("do", "publish");
    slow.put("reason", "why not");
    Response lost = send(PATH, slow);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString())
        .contains("has published version", "value=\"77 min\"")
        .contains("why not");
    Map<String, String> again = fields(lost.asString(), PATH);
    assertThat(again.get("version")).isNotEqualTo(slow.get("version"));
    restore("5 min");
  }

  /** Both have looked at the same version and click in the same moment. */
  @Test
  void ofTwoAtOnceOnePublishesAndTheOtherKeepsTheText() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 5; round++) {
      Map<String, String> first = ready((round % 2 == 0 ? "7" : "9") + " min");
      Map<String, String> second = ready((round % 2 == 0 ? "8" : "10") + " min");
      first.put("reason", "one");
      second.put("reason", "other");
      List<Future<Response>> answers = new ArrayList<>();
      for (Map<String, String> ready : List.of(first, second)) {
        answers.add(both.submit(() -> send(PATH, ready)));
      }
      Response one = answers.get(0).get();
      Response other = answers.get(1).get();
      Response lost = one.statusCode() == 303 ? other : one;
      assertThat(List.of(one.statusCode(), other.statusCode())).contains(303);
      assertThat(lost.statusCode()).isEqualTo(412);
      assertThat(lost.asString()).contains("has published version", lost == one ? "one" : "other");
    }
    both.shutdown();
    restore("5 min");
  }

  @Test
  void whatWasNotLookedAtIsShownFirst() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.FIRST_RESPONSE", "3 min");
    form.put("do", "publish");
    form.put("reason", "because");
    Response answer = send(PATH, form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains("Something was changed after the last look");
  }

  @Test
  void badInputStaysWithAMessageBesideTheField() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.name", "");
    form.put("1.HANDLING", "soon <b>");
    form.put("2.calendar", "none");
    form.put("3.layer", "TOP");
    form.put("do", "publish");
    Response answer = send(PATH, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("4 to be mended", "value=\"soon &lt;b&gt;\"", "Not a time", "no such calendar")
        .contains("aria-describedby=\"e1HANDLING\"");
    form.put("rows", "many");
    assertThat(send(PATH, form).statusCode()).isEqualTo(400);
  }

  @Test
  void rulesAreAddedAndRemoved() {
    Map<String, String> form = fields(page(PATH), PATH);
    int rules = Integer.parseInt(form.get("rows"));
    form.put("do", "add");
    Map<String, String> more = fields(send(PATH, form).asString(), PATH);
    assertThat(more.get("rows")).isEqualTo(String.valueOf(rules + 1));
    more.put(rules + ".name", "chat is quicker");
    more.put(rules + ".channel", "CHAT");
    more.put(rules + ".RESOLUTION", "1 h");
    more.put("1.remove", "1");
    more.put("do", "check");
    String looked = send(PATH, more).asString();
    assertThat(fields(looked, PATH).get("rows")).isEqualTo(String.valueOf(rules));
    assertThat(looked).contains("chat is quicker", "If version");
  }

  @Test
  void isTheAdministratorsOnly() {
    assertThat(manager().accept("text/html").get(PATH).statusCode()).isEqualTo(403);
    assertThat(
            manager()
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("rows", "0")
                .post(PATH)
                .statusCode())
        .isEqualTo(403);
  }

  /** Publishes another first response of the first rule, unless it is that already. */
  private static void restore(String time) {
    Map<String, String> ready = ready(time);
    if (ready.containsKey("seen")) {
      assertThat(send(PATH, ready).statusCode()).isEqualTo(303);
    }
  }

  /** The form as it is after a look, about to be published. */
  private static Map<String, String> ready(String time) {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("0.FIRST_RESPONSE", time);
    form.put("do", "check");
    Map<String, String> ready = fields(send(PATH, form).asString(), PATH);
    ready.put("reason", "as before");
    ready.put("do", "publish");
    return ready;
  }
}
