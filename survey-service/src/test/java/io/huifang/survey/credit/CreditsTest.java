package io.huifang.survey.credit;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One credit, one message: never more messages than credits, whatever happens at once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CreditsTest {
  @Inject SettableClock clock;
  @Inject Credits credits;
  private Loop loop;

  @BeforeEach
  void somebody() {
    clock.reset();
    loop = Loop.create();
    post(loop.reachable(1, "en", ""));
  }

  @Test
  void aGrantCountsOnceAndTheHistorySaysWhatHappened() {
    grant("openid", loop.openid(), "a").then().statusCode(201).body("credits", equalTo(1));
    grant("openid", loop.openid(), "a").then().statusCode(200).body("credits", equalTo(1));
    grant("customerId", loop.customer().toString(), "b")
        .then()
        .statusCode(201)
        .body("credits", equalTo(2));
    UUID message = Ids.next();
    assertThat(take(message)).isTrue();
    give(message);
    give(message);
    give(Ids.next());
    manager()
        .get("/api/wechat-credits/" + loop.customer())
        .then()
        .body("credits", equalTo(2))
        .body("history.kind", contains("GIVEN_BACK", "TAKEN", "GRANTED", "GRANTED"))
        .body("history.balance", contains(2, 1, 2, 1));
  }

  @Test
  void takenAndGrantedAtOnceItNeverFallsBelowNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      grant("openid", loop.openid(), "g" + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int one = i;
      all.add(() -> take(Ids.next()));
      if (one % 8 == 0) {
        all.add(() -> grant("openid", loop.openid(), "late" + one).statusCode() < 0);
      }
    }
    int taken = 0;
    for (Future<Boolean> done : threads.invokeAll(all)) {
      taken += done.get() ? 1 : 0;
    }
    threads.shutdown();
    int left = credits.balance(loop.customer());
    assertThat(left).isNotNegative();
    assertThat(taken + left).as("eight were granted").isEqualTo(8);
    List<Credits.Movement> history = credits.history(loop.customer(), 200);
    assertThat(history).allSatisfy(line -> assertThat(line.balance()).isNotNegative());
    assertThat(history.get(0).balance()).isEqualTo(left);
  }

  @Test
  void oneMessageTakesOneEvenIfItIsWrittenTwice() {
    grant("openid", loop.openid(), "a");
    grant("openid", loop.openid(), "b");
    UUID message = Ids.next();
    assertThat(take(message)).isTrue();
    boolean again;
    try {
      again = take(message);
    } catch (RuntimeException refused) {
      again = false;
    }
    assertThat(again).isFalse();
    assertThat(credits.balance(loop.customer())).isEqualTo(1);
  }

  @Test
  void whoIsNotKnownGetsNone() {
    grant("openid", "oNobody-knows", "a").then().statusCode(404);
    grant("customerId", UUID.randomUUID().toString(), "a").then().statusCode(404);
    grant("openid", "<script>", "a").then().statusCode(400);
    admin().body(Map.of("reference", "r")).post("/api/wechat-credits").then().statusCode(400);
    manager()
        .get("/api/wechat-credits/" + loop.customer())
        .then()
        .body("history", hasSize(0))
        .body("credits", equalTo(0));
  }

  private Response grant(String who, String value, String reference) {
    return admin()
        .body(Map.of("reference", loop.customer() + reference, who, value))
        .post("/api/wechat-credits");
  }

  private boolean take(UUID message) {
    return QuarkusTransaction.requiringNew().call(() -> credits.take(loop.customer(), message));
  }

  private void give(UUID message) {
    QuarkusTransaction.requiringNew().run(() -> credits.giveBack(message));
  }
}
