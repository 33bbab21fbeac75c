package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.imports.ImportApi.counts;
import static io.huifang.ticket.imports.ImportApi.get;
import static io.huifang.ticket.imports.ImportApi.post;
import static io.huifang.ticket.imports.ImportApi.start;
import static io.huifang.ticket.imports.ImportApi.started;
import static io.huifang.ticket.imports.ImportApi.undone;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tried out, imported, corrected and taken back. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RepairTest {
  @Inject DueService due;
  @Inject EntityManager entities;
  @Inject SettableClock clock;

  @BeforeEach
  void clock() {
    clock.reset();
  }

  private String run(String rows, String mode) {
    String id = started(rows, mode);
    due.drain();
    return id;
  }

  private void undo(String id) {
    assertThat(post(id, "/undo")).isEqualTo(202);
    due.drain();
  }

  @Test
  void aDryRunStoresNothingTellsNobodyAndCanBeFollowedByTheImport() {
    long told = told("%");
    String id =
        run(
            """
            dry1,billing,,2025-01-01 08:00,2025-01-01 10:00,yes
            dry2,billing,,2025-01-02 08:00,,
            dry2,twice,,2025-01-02 08:00,,
            dry3,billing,,never,,
            """,
            "DRY_RUN");
    assertThat(counts(id)).isEqualTo("CHECKED 2 new 1 changed 0 replaced 0 same 1 bad");
    JsonPath preview = get(id, "/preview");
    assertThat(preview.getList("sample.externalId")).containsExactly("dry1", "dry2");
    assertThat(preview.getString("sample[0].fields.resolvedAt")).isEqualTo("2025-01-01T10:00:00Z");
    assertThat(preview.getString("sample[0].outcome")).isEqualTo("NEW");
    assertThat(preview.getMap("states")).isEqualTo(Map.of("RESOLVED", 1, "OPEN", 1));
    assertThat(preview.getList("warnings.code"))
        .containsExactlyInAnyOrder("BAD_ROWS", "TWICE", "NEVER_FILLED");
    assertThat(rows("select count(*) from ticket where external_id like 'dry%'")).isZero();
    assertThat(rows("select count(*) from import_record where external_id like 'dry%'")).isZero();
    assertThat(told("%")).isEqualTo(told);

    start(id, 1, "ADD");
    due.drain();
    assertThat(counts(id)).isEqualTo("DONE 2 new 1 changed 0 replaced 0 same 1 bad");
    assertThat(get(id, "/bad-rows").getList("items")).hasSize(1);
    assertThat(get(id, "/changes").getString("items[0].reason")).contains("further up");
  }

  @Test
  void otherContentIsReportedAndCorrectedIfAskedFor() {
    run("rep1,a,,2025-02-01 08:00,2025-02-01 10:00,no\nrep2,b,,2025-02-02 08:00,,\n", "ADD");
    String second = "rep1,a,,2025-02-01 08:00,2025-02-01 12:00,yes\nrep2,b,,2025-02-02 08:00,,\n";
    String add = run(second, "ADD");
    assertThat(counts(add)).isEqualTo("DONE 0 new 1 changed 0 replaced 1 same 0 bad");
    assertThat(get(add, "/changes").getString("items[0].reason"))
        .isEqualTo("differs in resolvedAt, slaMet");
    Map<String, Object> before = ticket("rep1");
    assertThat(before.get("resolvedAt")).isEqualTo("2025-02-01T10:00:00Z");

    String replace = run(second, "REPLACE");
    assertThat(counts(replace)).isEqualTo("DONE 0 new 0 changed 1 replaced 1 same 0 bad");
    Map<String, Object> after = ticket("rep1");
    assertThat(after.get("resolvedAt")).isEqualTo("2025-02-01T12:00:00Z");
    assertThat(after.get("id")).isEqualTo(before.get("id"));
    assertThat(after.get("number")).isEqualTo(before.get("number"));
    assertThat(
            rows(
                "select count(*) from sla_clock c join ticket t on t.id = c.ticket_id"
                    + " where t.external_id = 'rep1' and c.state = 'MET'"))
        .isOne();
    assertThat(
            rows(
                "select count(*) from outbox_event where type = 'ticket.imported.v1'"
                    + " and cast(event as json)->>'subject' = '"
                    + after.get("id")
                    + "'"))
        .isEqualTo(2);
    assertThat(counts(run(second, "REPLACE")))
        .isEqualTo("DONE 0 new 0 changed 0 replaced 2 same 0 bad");

    undo(replace);
    assertThat(undone(replace)).isEqualTo("UNDONE 0 out 1 back 0 kept");
    assertThat(ticket("rep1").get("resolvedAt")).isEqualTo("2025-02-01T10:00:00Z");
    assertThat(
            rows(
                "select count(*) from sla_clock c join ticket t on t.id = c.ticket_id"
                    + " where t.external_id = 'rep1' and c.state = 'MISSED'"))
        .isOne();
    assertThat(counts(run(second, "ADD")))
        .isEqualTo("DONE 0 new 1 changed 0 replaced 1 same 0 bad");
  }

  @Test
  void aWeightGoesAlongIsCorrectedAndPutBack() {
    String first =
        weighed("wgt1,a,,2025-02-01 08:00,,,2.50\nwgt2,b,,2025-02-01 08:00,,,0\n", "ADD");
    assertThat(counts(first)).isEqualTo("DONE 1 new 0 changed 0 replaced 0 same 1 bad");
    assertThat(get(first, "/bad-rows").getString("items[0].reason"))
        .startsWith("must be from 0.000001 to 1000000");
    assertThat(String.valueOf(ticket("wgt1").get("weight"))).isEqualTo("2.5");
    String replace = weighed("wgt1,a,,2025-02-01 08:00,,,4\n", "REPLACE");
    assertThat(counts(replace)).isEqualTo("DONE 0 new 0 changed 1 replaced 0 same 0 bad");
    undo(replace);
    Map<String, Object> back = ticket("wgt1");
    assertThat(String.valueOf(back.get("weight"))).isEqualTo("2.5");
    assertThat(
            one(
                "select string_agg(cast(event as json)->'data'->'ticket'->>'weight', ' ' order by"
                    + " cast(cast(event as json)->>'aggregateversion' as int)) from outbox_event"
                    + " where cast(event as json)->>'subject' = '"
                    + back.get("id")
                    + "'"))
        .isEqualTo("2.5 4 2.5");
    undo(first);
  }

  private String weighed(String rows, String mode) {
    String mapping = ImportApi.MAPPING + "  weight: {column: weight, type: decimal}\n";
    String file = "id,what,who,opened,resolved,met,weight\n" + rows;
    String id = ImportApi.upload(mapping, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    start(id, 1, mode);
    due.drain();
    return id;
  }

  @Test
  void anUndoTakesOutWhatCameAndKeepsWhatLivesOn() {
    String rows =
        """
        und1,a,newcomer,2025-03-01 08:00,2025-03-01 10:00,
        und2,b,newcomer,2025-03-02 08:00,,
        und3,c,other,2025-03-02 08:00,,
        """;
    String id = run(rows, "ADD");
    assertThat(known("newcomer", "other")).isEqualTo(2);
    String alive = String.valueOf(ticket("und3").get("id"));
    change(alive, "assignment", "{\"agent\":\"agent-li\"}").then().statusCode(200);
    undo(id);
    assertThat(undone(id)).isEqualTo("UNDONE 2 out 0 back 1 kept");
    assertThat(get(id, "/kept").getString("items[0].reason")).contains("worked on it");
    assertThat(rows("select count(*) from ticket where external_id in ('und1','und2')")).isZero();
    assertThat(rows("select count(*) from ticket where external_id = 'und3'")).isOne();
    assertThat(known("newcomer")).isZero();
    assertThat(known("other")).isOne();
    assertThat(told("ticket.withdrawn.v1")).isGreaterThanOrEqualTo(2);
    assertThat(told("customer.withdrawn.v1")).isGreaterThanOrEqualTo(1);
    undo(id); // once more: the same is kept, nothing else happens
    assertThat(undone(id)).isEqualTo("UNDONE 2 out 0 back 1 kept");
    assertThat(get(id, "/kept").getList("items")).hasSize(1);
    assertThat(counts(run(rows, "ADD"))).isEqualTo("DONE 2 new 0 changed 0 replaced 1 same 0 bad");
  }

  @Test
  void whatALaterImportHasReplacedIsItsOwn() {
    String first = run("lat1,a,,2025-04-01 08:00,,\n", "ADD");
    String later = run("lat1,b,,2025-04-01 08:00,,\n", "REPLACE");
    undo(first);
    assertThat(undone(first)).isEqualTo("UNDONE 0 out 0 back 1 kept");
    undo(later); // the one that had brought it is undone: there is nothing to go back to
    assertThat(undone(later)).isEqualTo("UNDONE 1 out 0 back 0 kept");
    assertThat(rows("select count(*) from ticket where external_id = 'lat1'")).isZero();
  }

  @Test
  void customersOfAFileAreTakenBackToo() {
    String mapping =
        "target: customer\nexternalId: {column: id}\n"
            + "fields: {name: {column: name}, tier: {column: tier}}";
    String first = customers(mapping, "id,name,tier\ncu1,Wang,VIP\n");
    String second = customers(mapping, "id,name,tier\ncu1,Wang Wei,VIP\ncu2,Li,VIP\n");
    assertThat(counts(second)).isEqualTo("DONE 1 new 0 changed 1 replaced 0 same 0 bad");
    undo(second);
    assertThat(undone(second)).isEqualTo("UNDONE 1 out 1 back 0 kept");
    assertThat(rows("select count(*) from customer where external_id = 'cu1' and name = 'Wang'"))
        .isOne();
    undo(first);
    assertThat(undone(first)).as("changed and put back is still changed").contains("1 kept");
  }

  private String customers(String mapping, String file) {
    String id = ImportApi.upload(mapping, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    start(id, 1, "ADD");
    due.drain();
    return id;
  }

  private Map<String, Object> ticket(String externalId) {
    String id =
        String.valueOf(
            one("select cast(id as text) from ticket where external_id = '" + externalId + "'"));
    return admin().get("/api/tickets/" + id).jsonPath().getMap("$");
  }

  private long known(String... externalIds) {
    return rows(
        "select count(*) from customer where external_id in ('"
            + String.join("','", List.of(externalIds))
            + "')");
  }

  private long told(String type) {
    return rows("select count(*) from outbox_event where type like '" + type + "'");
  }

  private long rows(String sql) {
    return ((Number) one(sql)).longValue();
  }

  @Transactional
  Object one(String sql) {
    return entities.createNativeQuery(sql).getSingleResult();
  }
}
