package io.huifang.survey.page.thanks;

import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.event;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.postAs;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer reads after the answer: what comes next, and by when somebody calls. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ThanksTest {
  private static final String TIME = "2026-03-04T01:00:00Z";
  private static final String DUE = "2026-03-05T03:40:00Z";
  @Inject SettableClock clock;
  @Inject DueService due;
  private final UUID about = Ids.next();
  private Loop loop;
  private String link;

  @BeforeEach
  void invited() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    link = Mailbox.link(loop.email());
  }

  private String thanks(String query) {
    return browser().get(link + "/thanks" + query).then().statusCode(200).extract().asString();
  }

  private void answered(String score) {
    submit(link, Map.of("overall", score)).then().statusCode(303);
  }

  private void promised(String state) {
    UUID person = UUID.nameUUIDFromBytes("sun".getBytes(StandardCharsets.UTF_8));
    String name = "{\"agent\":{\"id\":\"sun-of-thanks\",\"name\":\"Sun Yan\"}}";
    postAs("ticket-service", event("agent.changed.v1", person, person, 1, TIME, name));
    String of =
        """
        "case":{"id":"%s","number":"C-000078","state":"OPEN","cause":"LOW_SCORE","ticketId":"%s",
          "ticketNumber":"T-000042","customerId":"%s","severity":"HIGH","level":1,
          "owner":"sun-of-thanks","openedAt":"2026-03-04T01:00:00Z","dims":{}}"""
            .formatted(about, loop.ticket(), loop.customer());
    String promise =
        """
        "promise":{"id":"%s","caseId":"%s","state":"%s","madeAt":"%s","firstDueAt":"%s","dueAt":"%s"}"""
            .formatted(about, about, state, TIME, DUE, DUE);
    long version = state.equals("OPEN") ? 1 : 2;
    postAs(
        "escalation-service",
        theirs("case.opened.v1", version, "{" + of + "}"),
        theirs("promise.made.v1", version, "{" + of + "," + promise + "}"));
  }

  private String theirs(String type, long version, String data) {
    return event(type, about, about, version, TIME, data)
        .replace("/ticket-service", "/escalation-service");
  }

  @Test
  void whoIsContentIsThankedAndNothingElse() {
    answered("5");
    assertThat(thanks(""))
        .contains("Thank you, Wang Wei!", "somebody reads every word")
        .doesNotContain("Look again", "What happens next");
  }

  @Test
  void afterALowAnswerStandsByWhenSomebodyCalls() throws Exception {
    answered("1");
    ExecutorService customer = Executors.newSingleThreadExecutor();
    Future<String> read = customer.submit(() -> thanks(""));
    promised("OPEN");
    String page = read.get();
    customer.shutdown();
    assertThat(page)
        .contains("We are sorry", "Sun Yan calls you, at the latest", "Thursday 5 March, 11:40")
        .contains("What happens next", "before Thursday 5 March, 11:40");
    assertThat(thanks("?lang=zh")).contains("谢谢您，Wang Wei！", "Sun Yan 会给您回电，最晚", "3月5日 星期四 11:40");
  }

  @Test
  void nothingIsPromisedThatNobodyHasPromised() {
    answered("1");
    assertThat(thanks(""))
        .contains("Somebody looks at it now", "Look again")
        .doesNotContain("at the latest");
  }

  @Test
  void aCallThatWasMadeIsNoLongerAnnounced() {
    answered("1");
    promised("OPEN");
    promised("KEPT");
    assertThat(thanks("")).doesNotContain("at the latest");
  }

  @Test
  void whoHasNotAnsweredIsLedToTheQuestions() {
    browser().get(link + "/thanks").then().statusCode(303);
    browser().get("/s/guessed/thanks").then().statusCode(404);
  }
}
