package io.huifang.ticket.imports;

import static io.huifang.ticket.imports.ImportApi.counts;
import static io.huifang.ticket.imports.ImportApi.job;
import static io.huifang.ticket.imports.ImportApi.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** A long import gives its worker back as soon as a short one waits, and loses nothing by it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@TestProfile(TurnsTest.NoPatience.class)
class TurnsTest {
  @Inject DueService due;
  @Inject EntityManager entities;
  @Inject SettableClock clock;

  /** Every turn is over with its first batch. */
  public static class NoPatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("huifang.imports.limits.turn", "PT0S");
    }
  }

  @Test
  void aLongImportGivesWay() {
    clock.reset();
    String rows =
        IntStream.range(0, 6000)
            .mapToObj(i -> "turn" + i + ",a,,2025-01-01 08:00,,\n")
            .collect(Collectors.joining());
    String large = started(rows, "ADD");
    CompletableFuture<Void> work = CompletableFuture.runAsync(due::drain);
    soon().until(() -> job(large).getInt("handled") > 0);
    String small = started("small,a,,2025-01-01 08:00,,\n", "ADD");
    soon().until(() -> gaveWay(large) || job(large).getString("state").equals("DONE"));
    assertThat(job(large).getString("state")).as("gave way before its end").isEqualTo("RUNNING");
    work.join();
    due.drain();
    assertThat(counts(small)).isEqualTo("DONE 1 new 0 changed 0 replaced 0 same 0 bad");
    assertThat(counts(large)).isEqualTo("DONE 6000 new 0 changed 0 replaced 0 same 0 bad");
  }

  private boolean gaveWay(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select last_error from due_work where key = :id and kind = 'import'")
                    .setParameter("id", id)
                    .getResultList()
                    .contains("gives way to others"));
  }

  private static ConditionFactory soon() {
    return Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(1));
  }
}
