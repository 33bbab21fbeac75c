package io.huifang.escalation.matrix;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Target;
import io.huifang.platform.due.DueItem;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many cases everybody has is added up and never counted; here it is counted as well. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LoadTest {
  @Inject Owners owners;
  @Inject LoadStep step;
  @Inject CaseService service;
  @Inject CaseRepository cases;
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void people() {
    clock.reset();
    EscalationApi.person("load-a", "SPECIALIST", "loads");
    EscalationApi.person("load-b", "SPECIALIST", "loads");
    EscalationApi.person("load-c", "LEAD", "loads");
  }

  private static UUID open() {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "still waiting", ""));
    return UUID.fromString(caseAbout(ticket));
  }

  private void fold() {
    QuarkusTransaction.requiringNew().run(() -> step.run(List.<DueItem>of()));
  }

  private void goesTo(UUID id, String to) {
    QuarkusTransaction.requiringNew()
        .run(() -> service.released(cases.locked(id).orElseThrow(), to));
  }

  private void rightWithAndWithoutFolding() throws SQLException {
    assertThat(addedUp()).isEqualTo(counted());
    fold();
    assertThat(addedUp()).isEqualTo(counted());
  }

  private Map<String, Long> counted() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                cases.list("state", CaseState.OPEN).stream()
                    .collect(Collectors.groupingBy(EscalationCase::owner, Collectors.counting())));
  }

  private Map<String, Long> addedUp() throws SQLException {
    String sql =
        "select owner, sum(n)::bigint from (select owner, cases as n from case_load union all"
            + " select owner, change from case_load_change) together group by owner having sum(n) <> 0";
    Map<String, Long> found = new HashMap<>();
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
    }
    return found;
  }

  @Test
  void followsACaseThatIsOpenedAndHandedOver() throws SQLException {
    UUID one = open();
    rightWithAndWithoutFolding();
    goesTo(one, "load-c");
    goesTo(one, "load-b");
    rightWithAndWithoutFolding();
  }

  @Test
  void isRightWhileManyChangeItAndTwoFold() throws Exception {
    List<UUID> mine = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      mine.add(open());
    }
    List<Callable<Object>> all = new ArrayList<>();
    for (UUID id : mine) {
      for (String to : List.of("load-a", "load-b", "load-c")) {
        all.add(Executors.callable(() -> goesTo(id, to)));
      }
      all.add(Executors.callable(this::fold));
    }
    Collections.shuffle(all, new java.util.Random(5));
    ExecutorService people = Executors.newFixedThreadPool(6);
    for (Future<Object> done : people.invokeAll(all)) {
      done.get();
    }
    people.shutdown();
    rightWithAndWithoutFolding();
  }

  /** Two cases that one transaction gives out go to two people who have as many. */
  @Test
  void countsWhatTheTransactionHasGivenOutAlready() {
    UUID first = open();
    UUID second = open();
    List<String> order =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  List<String> chosen = new ArrayList<>();
                  for (UUID id : List.of(first, second)) {
                    String next = owners.meantBy(Target.parse("team loads"), "loads").get(0);
                    service.released(cases.locked(id).orElseThrow(), next);
                    chosen.add(next);
                  }
                  return chosen;
                });
    assertThat(order.get(0)).isNotEqualTo(order.get(1));
  }
}
