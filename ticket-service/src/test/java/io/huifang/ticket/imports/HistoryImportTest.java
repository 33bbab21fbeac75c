package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log of state changes, without a word of summary, gives the ticket that lived through it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HistoryImportTest {
  private static final String MAPPING =
      """
      target: ticket
      externalId: {column: id}
      group: {by: [id], contiguous: true}
      fields:
        subject: {column: id}
        labels.floor: {column: state, aggregate: first}
        firstContactAt: {column: at, type: timestamp, aggregate: first, required: true}
      steps:
        at: {column: at, type: timestamp}
        fields:
          state: {column: state}
          team: {column: team}
          agent: {column: agent}
      """;
  private static final String FILE =
      """
      id,at,state,team,agent
      log-closed,2025-02-01 08:00,NEW,north,
      log-closed,2025-02-01 09:00,OPEN,north,ann
      log-closed,2025-02-01 10:00,OPEN,south,bob
      log-closed,2025-02-01 11:00,RESOLVED,south,bob
      log-closed,2025-02-02 11:00,CLOSED,south,bob
      log-again,2025-02-01 08:00,NEW,north,
      log-again,2025-02-01 09:00,PENDING_CUSTOMER,north,
      log-again,2025-02-01 10:00,RESOLVED,north,ann
      log-again,2025-02-01 11:00,CLOSED,north,ann
      log-again,2025-02-03 08:00,OPEN,south,
      log-again,2025-02-03 09:00,RESOLVED,south,bob
      """;

  @Inject DueService due;

  @Test
  void theLastStateKeepsItsResolutionAndHandOversAreCounted() {
    assertThat(new Imports(due).run(MAPPING, FILE)).isEqualTo("2 0 0");
    Map<String, Object> closed = ticket("log-closed");
    assertThat(closed)
        .containsEntry("state", "CLOSED")
        .containsEntry("labels", Map.of("floor", "NEW"))
        .containsEntry("resolvedAt", "2025-02-01T11:00:00Z")
        .containsEntry("closedAt", "2025-02-02T11:00:00Z")
        .containsEntry("transfers", 1)
        .containsEntry("team", "south")
        .containsEntry("agent", "bob");
    Map<String, Object> again = ticket("log-again");
    assertThat(again)
        .containsEntry("state", "RESOLVED")
        .containsEntry("resolvedAt", "2025-02-03T09:00:00Z")
        .containsEntry("closedAt", null)
        .containsEntry("reopens", 1)
        .containsEntry("transfers", 1)
        .containsEntry("team", "south");
    List<String> events =
        admin().get("/api/tickets/" + again.get("id") + "/events").jsonPath().getList("type");
    assertThat(events)
        .containsExactly(
            "OPENED",
            "PAUSED",
            "ASSIGNED",
            "RESOLVED",
            "CLOSED",
            "TRANSFERRED",
            "REOPENED",
            "ASSIGNED",
            "RESOLVED");
  }

  @Test
  void aBadRecordIsFoundAgainByItsPlace() {
    String file =
        """
        id,at,state,team,agent
        bad-1,2025-02-01 08:00,NEW,,
        bad-1,2025-02-01 09:00,ASLEEP,,
        bad-2,0020-02-01 08:00,NEW,,
        %s,2025-02-01 08:00,NEW,,
        bad-4,2025-02-01 08:00,NEW,%s,
        """
            .formatted("x".repeat(3000), "t".repeat(101));
    Imports imports = new Imports(due);
    assertThat(imports.run(MAPPING, file)).isEqualTo("0 0 4");
    List<Map<String, Object>> bad = imports.badRows();
    assertThat(bad).extracting("record").containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(bad)
        .filteredOn("record", 1)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("line", 3)
                    .containsEntry("externalId", "bad-1")
                    .containsEntry("column", "state")
                    .containsEntry("value", "ASLEEP"));
    assertThat(bad)
        .filteredOn("record", 2)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("column", "at")
                    .containsEntry("value", "0020-02-01 08:00")
                    .extractingByKey("reason")
                    .asString()
                    .contains("before 1990-01-01", "times.from"));
    assertThat(bad)
        .filteredOn("record", 3)
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("line", 5).containsEntry("column", "id");
              assertThat(String.valueOf(row.get("value"))).hasSize(200).startsWith("xxx");
              assertThat(String.valueOf(row.get("reason"))).contains("longer than 200");
            });
    assertThat(bad)
        .filteredOn("record", 4)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("column", "team")
                    .extractingByKey("reason")
                    .asString()
                    .contains("truncate: 100"));
  }

  @Test
  void aFilterThatDoesNotExistIsAnError() {
    admin()
        .get("/api/tickets?stat=CLOSED")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("stat"));
    admin().get("/api/tickets?externalId=nobody").then().body("items.size()", equalTo(0));
  }

  private static Map<String, Object> ticket(String id) {
    return admin().get("/api/tickets?externalId=" + id).jsonPath().getMap("items[0]");
  }
}
