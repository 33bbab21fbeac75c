package io.huifang.survey.page;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a proxy that adds the address of the visitor to what he has sent, as gateways do. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@TestProfile(ProxyTest.BehindAProxy.class)
class ProxyTest {

  /** The test is the proxy. */
  public static class BehindAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.0/8,10.244.0.0/16",
          "huifang.door.rates.guesses", "20");
    }
  }

  @Test
  void aVisitorCannotCallHimselfSomebodyElse() {
    for (int i = 0; i <= 20; i++) {
      guess("198.51.100." + i + ", 203.0.113.9");
    }
    guess("198.51.100.99, 203.0.113.9").statusCode(429);
    guess("198.51.100.99, 203.0.113.9, 10.244.3.3").statusCode(429);
    guess("203.0.113.9, 203.0.113.10").statusCode(401);
    guess("203.0.113.11").statusCode(401);
  }

  private static ValidatableResponse guess(String forwarded) {
    return given().header("X-Forwarded-For", forwarded).get("/api/survey-rules").then();
  }
}
