package io.huifang.ticket.segment;

import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator writes rules, sees whom they would move, and publishes them. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SegmentPageTest {
  private static final String PATH = "/settings/segments";
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void withoutRules() {
    Rules.publish();
    due.drain();
  }

  @Test
  void triesARuleSaysWhatIsWrongAndPublishesIt() {
    Rules.customer();
    Map<String, String> form = withNew();
    form.put("0.segment", "\"><script>alert(1)</script>");
    form.put("0.ticketDays", "many");
    form.put("0.lifetimeValue", "1e9");
    form.put("do", "check");
    Response wrong = send(PATH, form);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString())
        .contains("A name of up to 60", "A whole number from 1 to 3650", "An amount such as")
        .doesNotContain("<script>alert", "id=\"what-if\"");

    form = withNew();
    form.put("0.segment", "RETURNING");
    form.put("0.tickets", "2");
    form.put("0.ticketDays", "90");
    form.put("do", "check");
    Response looked = send(PATH, form);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.asString()).contains("id=\"what-if\"", "would be of another segment");

    Map<String, String> ready = fields(looked.asString(), PATH);
    ready.put("do", "publish");
    ready.put("reason", "who comes <again> is known");
    assertThat(send(PATH, ready).statusCode()).isEqualTo(303);
    assertThat(page(PATH)).contains("Rule 1: RETURNING", "who comes &lt;again&gt; is known");
    assertThat(admin().get("/api/segment-plans/current").<Integer>path("rules[0].ticketDays"))
        .isEqualTo(90);
    assertThat(browser("zh-CN").get(PATH).asString()).contains("客户群", "老客户");
  }

  @Test
  void whoIsSlowerSeesTheOtherVersion() {
    Map<String, String> slow = withNew();
    slow.put("0.segment", "mine");
    slow.put("do", "check");
    Map<String, String> ready = fields(send(PATH, slow).asString(), PATH);
    Rules.publish("{\"segment\":\"theirs\"}").then().statusCode(201);
    ready.put("do", "publish");
    ready.put("reason", "because");
    Response late = send(PATH, ready);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.asString()).contains("mine");
  }

  @Test
  void theCustomersPageSaysWhoHasSetTheSegmentAndTakesItBack() {
    Rules.publish("{\"segment\":\"NEW\",\"firstContactDays\":30}").then().statusCode(201);
    String customer = Rules.customer();
    String path = "/customers/" + customer;
    assertThat(page(path)).contains("by rule").doesNotContain("action=\"" + path + "/segment\"");
    Rules.change(customer, "{\"segment\":\"PILOT\"}").then().statusCode(200);
    String byHand = page(path);
    assertThat(byHand).contains("set by hand");
    assertThat(send(path + "/segment", fields(byHand, path + "/segment")).statusCode())
        .isEqualTo(303);
    assertThat(page(path)).contains("by rule");
    assertThat(Rules.segment(customer)).isEqualTo("NEW");
  }

  private static Map<String, String> withNew() {
    Map<String, String> form = fields(page(PATH), PATH);
    form.put("do", "add");
    return fields(send(PATH, form).asString(), PATH);
  }
}
