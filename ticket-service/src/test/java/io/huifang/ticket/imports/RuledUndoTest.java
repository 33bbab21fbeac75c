package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.imports.ImportApi.post;
import static io.huifang.ticket.imports.ImportApi.start;
import static io.huifang.ticket.imports.ImportApi.undone;
import static io.huifang.ticket.imports.ImportApi.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers of a file are taken back although a rule has spoken since. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RuledUndoTest {
  private static final String PLANS = "/api/segment-plans";
  private static final String MAPPING =
      """
      target: customer
      externalId: {column: id}
      fields:
        name: {column: name}
        lifetimeValue: {column: value, type: decimal}
      """;
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String one = "ruled-" + UUID.randomUUID();

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void withoutRules() {
    publish("");
  }

  @Test
  void whoOnlyARuleHasChangedGoesWithTheFile() {
    String job = run("Wang,100", "ADD");
    publish("{\"segment\":\"small\"}");
    String id =
        manager().body("{\"externalId\":\"" + one + "\"}").post("/api/customers").path("id");
    segment(id, "small");
    assertThat(post(job, "/undo")).isEqualTo(202);
    due.drain();
    assertThat(undone(job)).isEqualTo("UNDONE 1 out 0 back 0 kept");
    manager().get("/api/customers/" + id).then().statusCode(404);
  }

  private String run(String row, String mode) {
    String file = "id,name,value\n" + one + "," + row + "\n";
    String job = upload(MAPPING, file.getBytes(StandardCharsets.UTF_8));
    start(job, 1, mode);
    due.drain();
    return job;
  }

  private void publish(String rules) {
    admin()
        .header("If-Match", admin().get(PLANS + "/current").header("ETag"))
        .body("{\"rules\":[" + rules + "]}")
        .post(PLANS)
        .then()
        .statusCode(201);
    clock.advance(Duration.ofSeconds(5));
    due.drain();
  }

  private static void segment(String id, String segment) {
    manager().get("/api/customers/" + id).then().body("segment", equalTo(segment));
  }
}
