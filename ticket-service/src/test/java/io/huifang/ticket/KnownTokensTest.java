package io.huifang.ticket;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that was checked a moment ago is not checked again, but it never outlives itself. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class KnownTokensTest {
  @Inject SettableClock clock;

  @AfterEach
  void morning() {
    clock.reset();
  }

  @Test
  void countsNoLongerThanItsOwnEnd() {
    Instant end = Instant.now().plus(Duration.ofSeconds(8));
    String token = TestTokens.ends("admin", "admin", end);
    clock.set(Instant.now());
    asks(token, 200);
    asks(token, 200);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Instant.now().isAfter(end.plusSeconds(1)));
    clock.set(Instant.now());
    asks(token, 401);
  }

  @Test
  void anotherSignatureIsAnotherToken() {
    String token = TestTokens.token("admin", null, "admin");
    asks(token, 200);
    int within = token.length() - 12;
    char other = token.charAt(within) == 'A' ? 'B' : 'A';
    asks(token.substring(0, within) + other + token.substring(within + 1), 401);
  }

  @Test
  void whatWasRefusedIsRefusedAgain() {
    String token = TestTokens.expired("admin", "admin");
    asks(token, 401);
    asks(token, 401);
  }

  private static void asks(String token, int status) {
    given().auth().oauth2(token).get("/api/outbox").then().statusCode(status);
  }
}
