package io.huifang.ticket.search;

import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.loop.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One field finds everything that one may see, and nothing else. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SearchTest {
  @Inject SettableClock clock;
  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void wordsInAnyOrderByTheirBeginning() {
    String ticket = ticket("north", "Kettle LEAKS onto the Floor " + mark, "Grace Whitfield");
    for (String words : new String[] {"leaks kettle", "KETT", "floor lea", "kettle, leaks!"}) {
      assertThat(found(agent(), words + " " + mark)).as(words).contains(ticket);
    }
    assertThat(found(agent(), "kettle spills " + mark)).doesNotContain(ticket);
    assertThat(found(agent(), "ettle " + mark)).doesNotContain(ticket);
  }

  @Test
  void chineseNeedsNoSpaces() {
    String ticket = ticket("north", "净水器接口漏水，第二次了 " + mark, "王敏");
    for (String words : new String[] {"漏水", "净水器", "接口 漏水", "水，第", "次了", "了", "漏"}) {
      assertThat(found(agent(), words + " " + mark)).as(words).contains(ticket);
    }
    assertThat(found(agent(), "漏口 " + mark)).doesNotContain(ticket);
    // full width letters and digits are the same ones
    String wide = ticket("north", "订单０４１７ＡＢＣ" + mark, "王敏");
    assertThat(found(agent(), "0417abc" + mark)).contains(wide);
  }

  @Test
  void whatWasSaidAndWhatItIsCalled() {
    String ticket = ticket("north", "one thing " + UUID.randomUUID(), "Grace");
    say(ticket, "The <b>plumber</b> never came, 师傅一直没来 " + mark);
    String page = found(agent(), "plumber " + mark);
    assertThat(page).contains(ticket, "<mark>plumber</mark>", "&lt;b&gt;").doesNotContain("<b>plu");
    assertThat(found(agent(), "一直没 " + mark)).contains(ticket, "<mark>一直没</mark>");
    assertThat(found(as("agent-zhao", "south", "agent"), mark)).contains("Nothing found");
    say(ticket, "Again nobody " + mark);
    assertThat(found(agent(), mark).split("/desk/tickets/" + ticket, -1)).as("once").hasSize(2);
    String tag = "no-show-" + mark.substring(0, 20);
    manager()
        .header("If-Match", manager().get("/api/tickets/" + ticket).header("ETag"))
        .body("{\"tags\":[\"" + tag + "\"]}")
        .put("/api/tickets/" + ticket + "/tags")
        .then()
        .statusCode(200);
    assertThat(found(agent(), tag.toUpperCase(Locale.ROOT))).contains(ticket);
  }

  private static void say(String ticket, String text) {
    manager()
        .body("{\"text\":\"" + text + "\"}")
        .post("/api/tickets/" + ticket + "/customer-messages")
        .then()
        .statusCode(200);
  }

  @Test
  void theCustomerWithTheirTicketsAndCases() {
    String ticket = ticket("north", "one thing", "王敏 " + mark);
    String customer = manager().get("/api/tickets/" + ticket).path("customerId");
    UUID about = UUID.randomUUID();
    Told.caseOf(about, ticket, 1, "OPEN", "spec-feng");
    assertThat(found(agent(), mark))
        .contains("/customers/" + customer, ticket, Told.number(about))
        .doesNotContain("/board/cases/");
    assertThat(found(as("lead-sun", "north", "lead"), mark)).contains("/board/cases/" + about);
    assertThat(found(as("agent-zhao", "south", "agent"), mark)).contains("Nothing found");
  }

  @Test
  void aNumberLeadsStraightThere() {
    String ticket = ticket("north", "numbered " + mark, "Grace");
    String number = manager().get("/api/tickets/" + ticket).path("number");
    String digits = number.substring(2).replaceFirst("^0+", "");
    for (String words : new String[] {number, number.toLowerCase(), "t" + digits, "T-" + digits}) {
      assertThat(straight(agent(), words)).as(words).endsWith("/desk/tickets/" + ticket);
    }
    assertThat(found(agent(), digits)).contains(ticket);
    Response hidden = ask(as("agent-zhao", "south", "agent"), "/search", number);
    assertThat(hidden.statusCode()).isEqualTo(200);
    assertThat(hidden.asString()).contains("Nothing found").doesNotContain(ticket);
    UUID about = UUID.randomUUID();
    Told.caseOf(about, ticket, 1, "OPEN", "spec-feng");
    assertThat(straight(agent(), Told.number(about))).endsWith("/desk/tickets/" + ticket);
    assertThat(straight(as("spec-1", "south", "specialist"), Told.number(about)))
        .endsWith("/board/cases/" + about);
    assertThat(found(as("agent-zhao", "south", "agent"), Told.number(about)))
        .contains("Nothing found");
  }

  @Test
  void answersForThoseWhoMayReadAnswers() {
    String ticket = ticket("north", "asked about", "Grace");
    String comment = "没人回电 <script>x</script> " + mark;
    Told.answer(UUID.randomUUID(), ticket, null, 1, 1, comment);
    String said = "没人回电 &lt;script&gt;";
    assertThat(found(as("lead-sun", "north", "lead"), "回电 " + mark)).contains(said);
    assertThat(found(as("spec-1", "south", "specialist"), mark)).contains(said, "/surveys?answer=");
    assertThat(found(agent(), mark)).doesNotContain("没人回电");
    assertThat(found(as("lead-zhao", "south", "lead"), mark)).doesNotContain("没人回电");
  }

  @Test
  void aSubjectThatIsErasedIsNotFoundAnyMore() {
    TicketApi.cancelImports();
    String ticket = ticket("north", "secret " + mark, "Erased " + mark);
    String customer = manager().get("/api/tickets/" + ticket).path("customerId");
    TicketApi.admin()
        .header("If-Match", "\"1\"")
        .post("/api/customers/" + customer + "/erasure")
        .then()
        .statusCode(200);
    assertThat(found(agent(), mark)).contains("Nothing found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "_",
        "'",
        "''",
        "\"",
        "\\",
        "' | '",
        "a & b | !c",
        "a:*",
        "<->",
        "(((",
        "<script>alert(1)</script>",
        "{{x}}",
        "{desk:title}",
        "\u0000",
        "😀",
        "T-",
        "T-999999999999",
        "C-000000000001",
        "999999999999999999999",
        "الْعَرَبِيَّة",
        "ﷺ"
      })
  void anythingMayBeTyped(String words) {
    for (String path : new String[] {"/search", "/search/suggestions"}) {
      Response answer = ask(agent(), path, words);
      assertThat(answer.statusCode()).as(path + words).isEqualTo(200);
      assertThat(answer.asString()).doesNotContain("<script>alert");
    }
  }

  @Test
  void longWordsAreCut() {
    String ticket = ticket("north", mark + "x".repeat(160), "Grace");
    assertThat(found(agent(), mark + "x".repeat(400))).contains(ticket);
    assertThat(ask(agent(), "/search", "漏".repeat(300)).statusCode()).isEqualTo(200);
  }

  @Test
  void suggestionsAreAFragmentForWhomItIsMeant() {
    String ticket = ticket("north", "suggested " + mark, "Grace");
    String some = ask(agent(), "/search/suggestions", mark).asString();
    assertThat(some).contains("role=\"option\"", ticket).doesNotContain("<html");
    assertThat(ask(as("agent-zhao", "south", "agent"), "/search/suggestions", mark).asString())
        .doesNotContain(ticket);
    assertThat(ask(as("x", "north", "service"), "/search/suggestions", mark).statusCode())
        .isEqualTo(403);
    assertThat(
            ask(agent().header("Accept-Language", "zh-CN"), "/search", "T-999999999998").asString())
        .contains("没有找到");
  }

  private static RequestSpecification agent() {
    return as("agent-li", "north", "agent");
  }

  private static String found(RequestSpecification who, String words) {
    Response answer = ask(who.header("Accept-Language", "en"), "/search", words);
    assertThat(answer.statusCode()).as(words).isEqualTo(200);
    return answer.asString();
  }

  private static String straight(RequestSpecification who, String words) {
    Response answer = ask(who, "/search", words);
    assertThat(answer.statusCode()).as(words).isEqualTo(303);
    return answer.header("Location");
  }

  private static Response ask(RequestSpecification who, String path, String words) {
    return who.accept("text/html").redirects().follow(false).queryParam("q", words).get(path);
  }

  private static String ticket(String team, String subject, String customer) {
    return id(
        manager()
            .body(
                """
                {"channel":"PHONE","category":"billing","subject":"%s","team":"%s",
                 "customer":{"name":"%s","email":"%s@example.org"}}
                """
                    .formatted(subject, team, customer, UUID.randomUUID()))
            .post("/api/tickets"));
  }
}
