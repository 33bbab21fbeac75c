package io.huifang.escalation.board.wall;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.CaseStories;
import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board on the wall: everybody who walks by may read it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WallTest {
  @Inject SettableClock clock;
  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    EscalationApi.person("gao-" + word, "AGENT", "north");
  }

  private static String wall(String address) {
    return browser("lead-n", "lead").get(address).then().statusCode(200).extract().asString();
  }

  @Test
  void saysWhoOwesWhichCallAndNothingOfACustomer() {
    String id = unhappy("Grace " + word, word + "@example.org");
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    // so that this one is the most urgent of all that other tests have left
    change(id, "promise", "{\"dueAt\":\"2026-03-04T01:00:30Z\",\"reason\":\"" + word + "\"}")
        .then()
        .statusCode(200);
    UUID customer = CaseStories.customer("Fang " + word, null);
    UUID ticket = CaseStories.ticket(customer, "T-" + word, "Brook of " + word);
    as("gao-" + word, "north", "agent")
        .body(
            "{\"ticketId\":\"%s\",\"dueAt\":\"2026-03-04T01:00:20Z\",\"about\":\"call Fang %s\"}"
                .formatted(ticket, word))
        .post("/api/promises")
        .then()
        .statusCode(201);
    for (String address : new String[] {"/board/wall", "/board/wall/now"}) {
      String page = wall(address);
      assertThat(page)
          .contains(
              number(id), "spec-1", "Promise T-" + word, "gao-" + word, "Data as of 09:00:00");
      assertThat(page.replace("T-" + word, "").replace("gao-" + word, ""))
          .as("customers, what they have said and how they are reached")
          .doesNotContain(word, "0013 0105", "Grace", "Fang", "still leaks", "Brook");
    }
  }

  @Test
  void readsItselfAnewAndIsDarkUnlessItIsWantedLight() {
    assertThat(wall("/board/wall"))
        .contains(
            "data-bs-theme=\"dark\"", "hx-get=\"/board/wall/now\"", "hx-trigger=\"every 10s\"")
        .contains("Connection lost. These are the numbers of 09:00:00.", "data-lost hidden");
    assertThat(
            browser("lead-n", "lead")
                .queryParam("team", "north & co")
                .queryParam("theme", "light")
                .get("/board/wall")
                .asString())
        .contains("data-bs-theme=\"light\"", "/board/wall/now?team=north+%26+co", "north &amp; co");
    assertThat(wall("/board/wall/now")).doesNotContain("<html", "<header");
  }

  @Test
  void countsOneTeamOrAllThatTheReaderMaySee() {
    unhappy("Grace " + word, null);
    clock.advance(Duration.ofHours(26));
    assertThat(wall("/board/wall?team=" + word)).contains("<b class=\"ok\">0</b>");
    assertThat(wall("/board/wall?team=north")).contains("<b class=\"late\">", "People, open");
    assertThat(wall("/board/wall?team=north")).contains("longest: ");
    browser("lead-n", "lead").get("/board/wall?team=" + "x".repeat(101)).then().statusCode(400);
    assertThat(
            as("lead-s", "elsewhere-" + word, "lead")
                .accept("text/html")
                .get("/board/wall?team=north")
                .asString())
        .as("another team is not theirs to see")
        .contains("<b class=\"ok\">0</b>");
  }

  @Test
  void inChinese() {
    unhappy("Grace " + word, null);
    assertThat(
            browser("lead-n", "lead")
                .cookie("huifang_language", "zh-CN")
                .get("/board/wall")
                .asString())
        .contains("逾期", "一小时内", "暂挂", "待确认", "连接已中断", "数据截至 09:00:00")
        .doesNotContain("Late", "Open", "Connection");
  }

  @Test
  void isNotForEverybody() {
    browser("li", "agent").get("/board/wall").then().statusCode(403);
    browser("li", "agent").get("/board/wall/now").then().statusCode(403);
  }
}
