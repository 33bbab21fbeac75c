package io.huifang.kpi.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.kpi.notice.Seen;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Everything that this service tells, as it promises it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ToldTest {
  private static final LocalDate BAD = LocalDate.parse("2026-02-19");
  @Inject DataSource database;
  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject SettableClock clock;
  @Inject DueService due;

  @Test
  void allIsToldAsPromised() throws Exception {
    WatchApi.forget(database);
    long before = last();
    clock.set(Instant.parse("2026-02-20T02:00:00Z"));
    WatchApi.usual(BAD.minusDays(19), BAD.minusDays(1));
    WatchApi.day(BAD, 40);
    WatchApi.add(WatchApi.tickets("filter", Map.of("team", "north"))).then().statusCode(201);
    due.drain();
    WatchApi.day(BAD.plusDays(1), 5);
    clock.set(Instant.parse("2026-02-21T02:00:00Z"));
    due.drain();
    clock.reset();
    Seen.here("lead-of-the-alert");
    List<JsonNode> told = after(before);
    assertThat(told).hasSize(3);
    Contracts.assertToldAsPromised("kpi-service", told);
  }

  private long last() {
    return ((Number)
            entities
                .createNativeQuery("select coalesce(max(seq), 0) from outbox_event")
                .getSingleResult())
        .longValue();
  }

  private List<JsonNode> after(long seq) throws Exception {
    List<JsonNode> told = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery("select event from outbox_event where seq > :seq order by seq")
            .setParameter("seq", seq)
            .getResultList()) {
      told.add(json.readTree((String) row));
    }
    return told;
  }
}
