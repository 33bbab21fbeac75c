package io.huifang.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages and what is answered in their place keep to the strict headers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SafePagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/board",
        "/board?view=mine",
        "/board/cases/00000000-0000-7000-8000-000000000001",
        "/nowhere",
        "/api/cases"
      })
  void everyAnswer(String path) {
    for (RequestSpecification visitor : new RequestSpecification[] {stranger(), manager()}) {
      assertThat(SafePages.wrong(visitor.get(path))).as(path).isEmpty();
    }
    assertThat(SafePages.wrong(manager().formParam("x", "y").post(path))).as(path).isEmpty();
  }

  private static RequestSpecification manager() {
    return stranger().auth().oauth2(TestTokens.token("manager-he", null, "manager", "admin"));
  }

  private static RequestSpecification stranger() {
    return given().header("Host", "evil.example").accept("text/html").redirects().follow(false);
  }
}
