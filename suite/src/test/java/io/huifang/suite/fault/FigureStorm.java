package io.huifang.suite.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A story told in no order, partly twice and corrected, by four at once to two replicas that are
 * killed meanwhile: facts and cells are those of a count from scratch. For the profile {@code
 * faults}: {@code -Dfigures.events=50000 -Dfigures.seed=1}.
 */
class FigureStorm {
  private static final int EVENTS = Integer.getInteger("figures.events", 50_000);
  private static final long SEED = Long.getLong("figures.seed", 1);
  private static final int BATCH = 50;
  private static final int TELLERS = 4;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String WAITING =
      "select (select count(*) from rollup_mark) + (select count(*) from rollup_near)"
          + " + (select count(*) from rollup_span)";
  private static final String FACTS =
      "select md5(string_agg(f::text, ' ' order by f::text))"
          + " from (select to_jsonb(x) - 'version' as f from fact x) f";
  private static final String CELLS =
      "select md5(string_agg(measure || grouping || grain || begin || md5(cells), ' '"
          + " order by measure, grouping, grain, begin)) from rollup";
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void everyCellIsThatOfACountFromScratch() throws Exception {
    Stack stack =
        Stack.builder()
            .dataDirectory(Path.of("target", "figure-storm", "data").toAbsolutePath())
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .only(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.KPI))
            .javaOptions(List.of("-Xms128m", "-Xmx512m", "-XX:+UseParallelGC"))
            .replicas(Part.KPI, 2)
            .build();
    try {
      stack.start();
      Sql sql = new Sql(stack.database(), "kpi");
      List<Map<String, Object>> events = new FigureStory(SEED).tell(EVENTS);
      tell(stack, events);
      counted(sql);
      String facts = sql.text(FACTS);
      String cells = sql.text(CELLS);
      say(
          "%d events, %d facts, %d rows of cells"
              .formatted(
                  events.size(),
                  sql.number("select count(*) from fact"),
                  sql.number("select count(*) from rollup")));
      fromScratch(stack, sql);
      assertThat(sql.text(CELLS)).isEqualTo(cells);
      assertThat(sql.text(FACTS)).isEqualTo(facts);
    } finally {
      stack.stop();
    }
  }

  private void tell(Stack stack, List<Map<String, Object>> events) throws Exception {
    ExecutorService tellers = Executors.newFixedThreadPool(TELLERS);
    try {
      List<Future<?>> told = new ArrayList<>();
      for (Batch batch : batches(events)) {
        int replica = 1 + told.size() % 2;
        told.add(tellers.submit(() -> post(stack, replica, batch)));
      }
      int next = 1;
      for (int i = 0; i < told.size(); i++) {
        told.get(i).get();
        if (next <= KILLS && i >= next * told.size() / (KILLS + 1)) {
          var victim = stack.replica("kpi", 1 + next % 2);
          victim.kill();
          say(victim.name() + " killed after " + i * BATCH + " events");
          Pause.milliseconds(500);
          victim.start();
          next++;
        }
      }
    } finally {
      tellers.shutdownNow();
    }
  }

  /** Each of one service, which tells nothing of others; all of them mixed. */
  private static List<Batch> batches(List<Map<String, Object>> events) throws IOException {
    Map<String, List<Map<String, Object>>> bySource =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> String.valueOf(event.get("source")),
                    TreeMap::new,
                    Collectors.toList()));
    List<Batch> batches = new ArrayList<>();
    for (Map.Entry<String, List<Map<String, Object>>> one : bySource.entrySet()) {
      List<Map<String, Object>> own = one.getValue();
      for (int from = 0; from < own.size(); from += BATCH) {
        byte[] body = JSON.writeValueAsBytes(own.subList(from, Math.min(own.size(), from + BATCH)));
        batches.add(new Batch(one.getKey().substring(1), body));
      }
    }
    Collections.shuffle(batches, new Random(SEED));
    return batches;
  }

  /** What a program tells at once. */
  private record Batch(String program, byte[] body) {}

  /** As an outbox does: until it was taken. */
  private void post(Stack stack, int replica, Batch batch) {
    for (int attempt = 0; ; attempt++) {
      try {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(URI.create(stack.replicaUrl("kpi", replica) + "/events"))
                    .header("Authorization", "Bearer " + stack.tokens().ofProgram(batch.program()))
                    .header("Content-Type", "application/cloudevents-batch+json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && !answer.body().contains("\"failed\"")) {
          assertThat(answer.body()).doesNotContain("\"rejected\"");
          return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 429, 503);
      } catch (IOException away) {
        assertThat(attempt).as("attempts").isLessThan(600);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Pause.milliseconds(200);
    }
  }

  private static void counted(Sql sql) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> sql.number(WAITING) == 0);
  }

  private static void fromScratch(Stack stack, Sql sql) throws Exception {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement()) {
      statement.execute("update rollup_basis set basis = 'another'");
    }
    for (int replica = 1; replica <= 2; replica++) {
      stack.replica("kpi", replica).kill();
      stack.replica("kpi", replica).start();
    }
    counted(sql);
  }

  private static void say(String line) {
    System.out.println("  " + line);
  }
}
