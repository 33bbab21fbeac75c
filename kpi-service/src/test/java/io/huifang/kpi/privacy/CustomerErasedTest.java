package io.huifang.kpi.privacy;

import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.share;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CustomerErasedTest {
  @Inject DataSource database;
  @Inject Catalogue catalogue;
  @Inject DueService due;
  @Inject SettableClock clock;

  @Test
  void everyNumberStays() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
    tell(event("ticket.resolved.v1", 3, first()));
    tell(event("ticket.opened.v1", 1, ticket("T-2", "wang", "2026-03-03T08:00:00Z")));
    tell(event("ticket.opened.v1", 1, ticket("T-3", "liu", "2026-03-03T09:00:00Z")));
    tell(
        event(
            "contact.ended.v1",
            2,
            with(
                Told.contact("K-1", "ANSWERED", "2026-03-03T09:30:00Z", 5),
                "customerId",
                id("wang").toString())));
    share("repeat_contact_rate", "", 1, 1);
    share("service_level", "", 1, 1);
    Map<String, String> before = numbers();

    UUID nobody = UUID.randomUUID();
    tell(
        Told.envelope(
            "customer.erased.v1",
            nobody.toString(),
            1,
            Told.map(
                "erased",
                Told.map(
                    "id",
                    id("wang").toString(),
                    "replacedBy",
                    nobody.toString(),
                    "tickets",
                    List.of(),
                    "importedAs",
                    List.of()))));

    assertThat(numbers()).isEqualTo(before);
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, id("wang").toString())).isEmpty();
      assertThat(EveryTable.with(connection, id("liu").toString())).isNotEmpty();
    }
    KpiApi.recompute(due);
    assertThat(numbers()).isEqualTo(before);
  }

  private static Map<String, Object> first() {
    return resolved(
        ticket("T-1", "wang", "2026-03-02T08:00:00Z"),
        "2026-03-02T08:01:00Z",
        "2026-03-02T09:01:00Z");
  }

  private Map<String, String> numbers() {
    Map<String, String> all = new TreeMap<>();
    for (var metric : catalogue.all()) {
      String path = "/api/metrics/" + metric.id() + "/values" + KpiApi.WEEK;
      all.put(metric.id(), String.valueOf((Object) manager().get(path).path("rows")));
    }
    return all;
  }
}
