package io.huifang.ticket.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody outside chooses the id of a trace, by which it is decided whether spans are sent. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OwnTraceTest {
  private static final String CHOSEN = "00000000000000000000000000000001";

  @Test
  void aTraceThatSomebodyBringsIsNotGoneOnWith() {
    Set<String> ids = new HashSet<>();
    List<RequestSpecification> callers = List.of(RestAssured.given(), TicketApi.agent());
    for (RequestSpecification caller : callers) {
      ids.add(
          caller
              .header("traceparent", "00-" + CHOSEN + "-b7ad6b7169203331-01")
              .get("/api/tickets")
              .header("X-Request-Id"));
    }
    assertThat(ids).hasSize(2).doesNotContain(CHOSEN).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }
}
