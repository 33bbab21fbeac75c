package io.huifang.escalation.callback;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.customer;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.saysOfCalls;
import static io.huifang.escalation.CaseStories.send;
import static io.huifang.escalation.CaseStories.ticket;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.CaseStories.version;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a case: found by its number, all of it in sight, and nothing typed is lost. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CasePageTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String name = "Grace " + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  @Test
  void whoeverIsAboutToCallSeesThatTheCustomerDoesNotWantIt() {
    UUID person = customer(name, null);
    String number = "T-" + name.hashCode();
    String id = unhappy(person, ticket(person, number, "Charged twice"), number, "bad");
    String page = "/board/cases/" + number(id);
    String warning = "Does not want to be called";
    browser("spec-1", "specialist").get(page).then().body(not(containsString(warning)));
    saysOfCalls(person, name, 2, false);
    browser("spec-1", "specialist").get(page).then().body(containsString(warning));
    saysOfCalls(person, name, 3, true);
    browser("spec-1", "specialist").get(page).then().body(not(containsString(warning)));
  }

  @Test
  void isFoundByNumberAndIdAndElseMissedKindly() {
    String id = unhappy(name, null);
    for (String ref : new String[] {number(id), number(id).toLowerCase(Locale.ROOT), id}) {
      browser("spec-1", "specialist")
          .get("/board/cases/" + ref)
          .then()
          .statusCode(200)
          .body(containsString(name + " is waiting for a call"));
    }
    for (String ref : new String[] {"C-999999", "c-", "nonsense", UUID.randomUUID().toString()}) {
      browser("spec-1", "specialist")
          .get("/board/cases/" + ref)
          .then()
          .statusCode(404)
          .body(containsString("hf-side"), containsString("There is nothing at this address"));
    }
    browser("li", "agent")
        .get("/board/cases/" + number(id))
        .then()
        .statusCode(403)
        .body(containsString("hf-side"), containsString("This is not yours to see"));
  }

  @Test
  void tellsWhoIsToBeCalledWhyAndWhatComesNext() {
    UUID customer = customer(name, null);
    UUID ticket = ticket(customer, "T-000820", "Brook 2 leaks again");
    String first = unhappy(customer, ticket(customer, "T-000801", "Late"), "T-000801", "late");
    String id = unhappy(customer, ticket, "T-000820", "third time now");
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    change(id, "attempts", "{\"outcome\":\"BUSY\",\"note\":\"try at noon\"}");
    String page = browser("spec-1", "specialist").get("/board/cases/" + number(id)).asString();
    assertThat(page)
        .contains("href=\"tel:+8613800130105\"")
        .contains("/desk/tickets/" + ticket + "\">T-000820 Brook 2 leaks again")
        .contains("third time now", ">1/5<", ">lawyer<")
        .contains(number(first))
        .contains("try at noon", "Called: Busy")
        .contains("If nobody calls: tomorrow 09:00 passes to lead-n (lead)")
        .contains("You call.");
    String chinese =
        browser("spec-1", "specialist")
            .cookie("huifang_language", "zh-CN")
            .get("/board/cases/" + number(id))
            .asString();
    assertThat(chinese)
        .contains(name + " 在等回电", "若无人回电：", "尝试回电：占线")
        .doesNotContain("If nobody calls", "Called");
  }

  @Test
  void whatTheEngineDidIsSaidInWords() {
    String id = unhappy(name, null);
    clock.advance(Duration.ofHours(25));
    due.drain();
    assertThat(browser("lead-n", "lead").get("/board/cases/" + number(id)).asString())
        .contains("level 2 of 3", "Moved up<", "The promise is overdue")
        .contains("Promise moved<", "Overdue, the next level takes over")
        .doesNotContain("was –");
  }

  @Test
  void theSecondOfTwoWhoCallIsToldAndKeepsTheText() {
    String id = unhappy(name, null);
    long seen = version(id);
    send(browser("spec-1", "specialist"), number(id), "attempt", seen, "outcome", "BUSY")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/board/cases/" + number(id)));
    String[] second = {"outcome", "NO_ANSWER", "note", "rang <b>twice</b>"};
    send(browser("spec-2", "specialist"), number(id), "attempt", seen, second)
        .then()
        .statusCode(412)
        .body(containsString("Somebody was quicker"))
        .body(containsString("Called: Busy, spec-1"))
        .body(containsString("value=\"rang &lt;b&gt;twice&lt;/b&gt;\""))
        .body(containsString("name=\"version\" value=\"" + version(id) + "\""));
    specialist().get("/api/cases/" + id).then().body("attempts", hasSize(1));
  }

  @Test
  void aHandOverDuringACallDoesNotSwallowIt() {
    String id = unhappy(name, null);
    long seen = version(id);
    String[] hand = {"owner", "lead-n", "reason", "I am off", "back", "/board?view=late"};
    send(browser("spec-1", "specialist"), number(id), "hand", seen, hand)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/board?view=late"));
    String[] call = {"outcome", "REACHED", "note", "is content"};
    send(browser("spec-1", "specialist"), number(id), "attempt", seen, call)
        .then()
        .statusCode(412)
        .body(containsString(" to lead-n, spec-1"))
        .body(containsString("value=\"is content\""));
    browser("lead-n", "lead")
        .get("/board/cases/" + number(id))
        .then()
        .body(containsString("I am off"));
  }

  @Test
  void laterNeedsATimeAndNobodyIsLedAstray() {
    String id = unhappy(name, null);
    String[] later = {"outcome", "ASKED_FOR_LATER", "note", "after work"};
    send(browser("spec-1", "specialist"), number(id), "attempt", version(id), later)
        .then()
        .statusCode(400)
        .body(containsString("When does the customer want the call?"))
        .body(containsString("value=\"after work\""));
    change(id, "attempts", "{\"outcome\":\"ASKED_FOR_LATER\"}").then().statusCode(400);
    send(
            browser("spec-1", "specialist").cookie("huifang_language", "zh-CN"),
            number(id),
            "attempt",
            1)
        .then()
        .statusCode(400)
        .body(containsString("请选择电话结果。"));
    String[] nobody = {"owner", "nobody-at-all", "reason", "x", "back", "https://evil.example"};
    send(browser("spec-1", "specialist"), number(id), "hand", version(id), nobody)
        .then()
        .statusCode(400)
        .body(containsString("Choose somebody who works here."));
    String[] away = {"owner", "lead-n", "reason", "x", "back", "https://evil.example"};
    send(browser("spec-1", "specialist"), number(id), "hand", version(id), away)
        .then()
        .statusCode(303)
        .header("Location", not(containsString("evil")));
  }
}
