package io.huifang.suite.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.demo.DemoStory;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A backup while everything runs, work that goes on, databases that are dropped, restores to one
 * point in time and of one database alone, and a resync: the numbers are the same.
 */
class BackupRehearsal {
  private static final Path FOLDER = Path.of("target", "backup-it").toAbsolutePath();
  private static final Path DATA = FOLDER.resolve("data");
  private static final Path BACKUP = FOLDER.resolve("backup");
  private static final String STEPS =
      "select count(*) || ' ' || coalesce(md5(string_agg(j::text, '' order by ticket_id, version)),"
          + " '') from journey j";
  // a fact keeps the version that changed it last; told again, all of a ticket have its latest one
  // that somebody has answered is told by the answer, so an invitation may be known as sent only
  private static final String FACTS =
      """
      select string_agg(f.version || ' ' || (to_jsonb(f) - 'version'
        - case when f.kind = 'INVITATION' then 'num' else '' end
        - case when f.kind = 'INVITATION' then 'medium' else '' end)::text, chr(10)) from fact f
      """;
  private long begin = System.nanoTime();

  @Test
  void theNumbersAreTheSame() throws Exception {
    DataDirectory.deleteTree(FOLDER);
    Instant from = Instant.now().minus(Duration.ofDays(60));
    Instant to = Instant.now().plus(Duration.ofDays(3));
    Map<String, String> before;
    try (BackupWorld world = new BackupWorld(DATA, true)) {
      new DemoStory().load(world.stack);
      world.nextDay();
      world.settle();
      Figures figures = new Figures(world.as("mei.chen", "kpi"), from, to);
      before = figures.all();
      assertThat(before).hasSizeGreaterThan(30);
      say("demo, " + before.size() + " metrics");
      Instant backedUpAt = world.now();
      new Backup(DATA).to(BACKUP);
      say("backup of what runs");
      refusals();

      List<String> lost = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        lost.add(world.resolved("since-the-backup"));
      }
      world.settle();
      Map<String, String> later = figures.all();
      assertThat(later).isNotEqualTo(before);
      kpiAlone(world, figures, later);
      ticketsAlone(world, figures, backedUpAt, lost, before);
    }
    all(before, from, to);
  }

  private void refusals() throws IOException {
    assertThat(Files.getPosixFilePermissions(BACKUP))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(BACKUP.resolve("data/secrets.properties")).isNotEmptyFile();
    assertThatThrownBy(() -> new Backup(DATA).to(BACKUP))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is there already");
    assertThatThrownBy(() -> restore().all(DATA))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("already runs");
    assertThatThrownBy(() -> new Restore(DATA, programs()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is no backup");
  }

  /** Emptied, then to the time of the backup: what the producers tell again is what it had. */
  private void kpiAlone(BackupWorld world, Figures figures, Map<String, String> expected)
      throws Exception {
    Map<String, String> noise = new TreeMap<>(figures.all());
    noise.entrySet().removeAll(expected.entrySet());
    assertThat(noise.keySet()).as("depend on the moment").hasSizeLessThan(4);
    String steps = world.text("kpi", STEPS);
    Map<String, Long> facts = facts(world);
    Map<String, Long> said = world.said();

    world.stack.service("kpi").stop();
    world.drop("kpi");
    String first = world.begin("ticket", false);
    assertThat(world.begin("ticket", false)).as("one at a time").isEqualTo(first);
    Api tickets = world.as("admin", "ticket");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> tickets.get("/api/outbox/resync").ok().path("waitsFor").asText().equals("kpi"));
    world.stack.service("ticket").kill();
    world.stack.service("ticket").start();
    JsonNode half = tickets.get("/api/outbox/resync").ok();
    assertThat(half.path("state").asText()).isEqualTo("RUNNING");
    world.stack.service("kpi").start();
    assertThat(figures.all()).isNotEqualTo(expected);
    world.resync("survey", false);
    world.resync("escalation", false);
    JsonNode told = world.ended("ticket").path("told");
    world.settle();
    say("kpi dropped, told again with a kill -9: " + told);
    same(figures, expected, noise);
    assertThat(world.text("kpi", STEPS)).as("journeys").isEqualTo(steps);
    sameFacts(world, facts);
    nothingComes(world, said);

    world.stack.service("kpi").stop();
    restoreOne(world, "kpi");
    world.stack.service("kpi").start();
    for (String service : List.of("ticket", "survey", "escalation", "ticket")) {
      world.resync(service, false);
    }
    world.settle();
    say("kpi as it was at the backup, told again");
    same(figures, expected, noise);
    assertThat(world.text("kpi", STEPS)).as("journeys").isEqualTo(steps);
    sameFacts(world, facts);
    nothingComes(world, said);
  }

  /** What people were told before the loss is not in the bells of kpi-service any more. */
  private static void nothingComes(BackupWorld world, Map<String, Long> said) throws SQLException {
    Map<String, Long> now = new TreeMap<>(world.said());
    Map<String, Long> before = new TreeMap<>(said);
    assertThat(now.remove("bell of kpi")).isLessThanOrEqualTo(before.remove("bell of kpi"));
    assertThat(now).as("nothing comes of it").isEqualTo(before);
  }

  /** The version of each. */
  private static Map<String, Long> facts(BackupWorld world) throws SQLException {
    Map<String, Long> facts = new TreeMap<>();
    for (String line : world.text("kpi", FACTS).lines().toList()) {
      int end = line.indexOf(' ');
      assertThat(facts.put(line.substring(end + 1), Long.valueOf(line.substring(0, end)))).isNull();
    }
    return facts;
  }

  private static void sameFacts(BackupWorld world, Map<String, Long> wanted) throws SQLException {
    Map<String, Long> now = facts(world);
    Set<String> missing = new TreeSet<>(wanted.keySet());
    missing.removeAll(now.keySet());
    Set<String> others = new TreeSet<>(now.keySet());
    others.removeAll(wanted.keySet());
    String few =
        "%d facts differ, such as %s".formatted(missing.size(), others.stream().limit(3).toList());
    assertThat(missing.stream().limit(3).toList()).as(few).isEmpty();
    assertThat(others).as("facts that were not there").isEmpty();
    wanted.forEach(
        (fact, version) -> assertThat(now.get(fact)).as(fact).isGreaterThanOrEqualTo(version));
  }

  private static void same(
      Figures figures, Map<String, String> expected, Map<String, String> noise) {
    Map<String, String> now = new TreeMap<>(figures.all());
    Map<String, String> wanted = new TreeMap<>(expected);
    now.keySet().removeAll(noise.keySet());
    wanted.keySet().removeAll(noise.keySet());
    assertThat(now).isEqualTo(wanted);
  }

  private void ticketsAlone(
      BackupWorld world,
      Figures figures,
      Instant backedUpAt,
      List<String> lost,
      Map<String, String> before)
      throws Exception {
    Map<String, Long> said = world.said();
    world.stack.service("ticket").stop();
    restoreOne(world, "ticket");
    world.stack.service("ticket").start();
    world.resync("ticket", true);
    world.settle();
    say("ticket-service alone as it was at the backup, told again as restored");
    Map<String, Long> now = world.said();
    now.keySet().retainAll(List.of("invitations", "cases", "promises", "steps of cases"));
    said.keySet().retainAll(now.keySet());
    assertThat(now).as("nothing comes of it").isEqualTo(said);

    Api admin = world.as("admin", "kpi");
    List<String> missing = new ArrayList<>();
    admin
        .get("/api/resyncs/ticket-service/missing?since=" + backedUpAt)
        .ok()
        .forEach(one -> missing.add(one.path("label").asText()));
    assertThat(missing).containsAll(lost);
    JsonNode out =
        admin
            .post("/api/resyncs/ticket-service/withdrawal", Map.of("since", backedUpAt.toString()))
            .ok();
    assertThat(out.path("withdrawn").asInt()).isEqualTo(missing.size());
    Map<String, String> withoutThem = figures.all();
    for (String counted : List.of("tickets_created", "tickets_resolved")) {
      assertThat(withoutThem.get(counted)).as(counted).isEqualTo(before.get(counted));
    }

    // a ticket of before the backup goes on: its new state has to get through everywhere
    String id =
        world.text(
            "ticket",
            "select id::text from ticket where state = 'OPEN' and origin = 'LIVE' and team = 'north'"
                + " order by id desc limit 1");
    long asked = world.number("survey", "select count(*) from invitation");
    Api lead = world.as("xu.feng", "ticket");
    lead.change("/api/tickets/" + id, "/resolution", Map.of("text", "Done after the restore")).ok();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(
                      world.text(
                          "kpi",
                          "select state->>'state' from subject where kind = 'ticket' and id = '"
                              + id
                              + "'"))
                  .isEqualTo("RESOLVED");
              assertThat(
                      world.text(
                          "escalation", "select state from ticket_copy where id = '" + id + "'"))
                  .isEqualTo("RESOLVED");
              assertThat(world.number("survey", "select count(*) from invitation"))
                  .isEqualTo(asked + 1);
            });
    say("what was lost is listed, what goes on gets through");
  }

  private void all(Map<String, String> before, Instant from, Instant to) {
    String kept = restore().all(DATA);
    assertThat(kept).contains("before-restore-");
    try (BackupWorld world = new BackupWorld(DATA, false)) {
      world.settle();
      Map<String, String> now =
          new TreeMap<>(new Figures(world.as("mei.chen", "kpi"), from, to).all());
      Map<String, String> wanted = new TreeMap<>(before);
      now.entrySet().removeIf(one -> one.getValue().equals(wanted.get(one.getKey())));
      assertThat(now.keySet()).as("differ, or depend on the moment").hasSizeLessThan(4);
      assertThat(now).doesNotContainKeys("tickets_created", "tickets_resolved", "csat_mean", "nps");
    }
    say("all four as they were at the backup");
  }

  private static void restoreOne(BackupWorld world, String name) throws SQLException {
    String rows =
        restore()
            .from(
                FOLDER.resolve("scratch"),
                name,
                BackupWorld.SERVICES,
                freePort(),
                world.stack.database());
    assertThat(rows).contains("rows in");
  }

  private static Restore restore() {
    return new Restore(BACKUP, programs());
  }

  private static Path programs() {
    return Path.of("target", "postgres").toAbsolutePath();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(String what) {
    System.out.printf("  %3d s %s%n", (System.nanoTime() - begin) / 1_000_000_000L, what);
  }
}
