package io.huifang.escalation.ladder.model;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Told;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random policies, calendars, schedules, promises, acknowledgements and hand-overs, and steps that
 * fail in their middle: engine and model agree on who was told what and when.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ModelTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant BEGIN = Instant.parse("2026-03-05T08:00:00Z"); // Thursday, 16:00
  private static final int BEGIN_MINUTE = 16 * 60;
  private static final int THURSDAY = 3;
  private static final int SCENARIOS = 80;

  /** Minutes by which failures may delay a step, and what follows from it. */
  private static final int LATE = 6;

  private static final List<String> PEOPLE = List.of("mo-a", "mo-b", "mo-c", "mo-d");
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Ears ears;

  @Test
  void theEngineTellsWhomTheModelTells() throws Exception {
    long seed = System.nanoTime();
    play(new Random(seed), seed, 1_800, 0);
  }

  /** What fails is tried again a second later; nobody is told twice and nobody is left out. */
  @Test
  void stepsThatFailInTheirMiddleChangeNothing() throws Exception {
    long seed = System.nanoTime();
    play(new Random(seed), seed, 700, 4);
  }

  /** Others have the matrix to themselves again. */
  @AfterEach
  void noRulesAreLeft() throws Exception {
    publish(List.of());
  }

  /**
   * @param minutes how long they run
   * @param oneIn of so many messages makes its transaction fail, 0 for none
   */
  private void play(Random random, long seed, int minutes, int oneIn) throws Exception {
    clock.set(BEGIN);
    PEOPLE.forEach(one -> person(one, "SPECIALIST", "model"));
    person("mo-boss", "MANAGER", "");
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < SCENARIOS; i++) {
      scenarios.add(Scenario.random(random, i, PEOPLE, oneIn > 0));
    }
    scenarios.forEach(ModelTest::schedules);
    publish(scenarios);
    ears.listen(oneIn, random);
    Map<Scenario, String> cases = new HashMap<>();
    for (Scenario scenario : scenarios) {
      cases.put(scenario, open(scenario));
    }
    for (int minute = 1; minute <= minutes; minute++) {
      clock.set(BEGIN.plus(Duration.ofMinutes(minute)));
      due.drain();
      for (int again = 0; oneIn > 0 && again < 4; again++) {
        clock.advance(Duration.ofSeconds(9));
        due.drain();
      }
      for (Scenario scenario : scenarios) {
        act(scenario, cases.get(scenario), minute);
      }
    }
    int told = 0;
    int compared = 0;
    for (Scenario scenario : scenarios) {
      Model model = new Model(scenario, BEGIN_MINUTE, THURSDAY);
      List<String> wanted = model.run(minutes, oneIn > 0 ? LATE : 0);
      if (model.ambiguous()) {
        continue;
      }
      told += wanted.size();
      compared++;
      String id = cases.get(scenario);
      List<String> heard = ears.about(id, BEGIN, PEOPLE, oneIn > 0);
      assertThat(heard)
          .as("seed %d, %s", seed, scenario)
          .isEqualTo(oneIn > 0 ? wanted.stream().map(ModelTest::untimed).toList() : wanted);
    }
    assertThat(compared).as("most are clear").isGreaterThan(SCENARIOS / 2);
    assertThat(told).as("something was to be told").isGreaterThan(3 * compared);
    assertThat(ears.failures()).isGreaterThanOrEqualTo(oneIn > 0 ? SCENARIOS / oneIn : 0);
  }

  private static String untimed(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static void schedules(Scenario scenario) {
    for (int i = 0; i < scenario.levels().size(); i++) {
      Scenario.Duty duty = scenario.levels().get(i).duty();
      if (duty != null) {
        String hours =
            """
            {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],
             "from":"%02d:00","to":"%02d:00"}
            """
                .formatted(duty.fromHour(), duty.toHour());
        String body =
            """
            {"name":"m","zone":"Asia/Shanghai","layers":[{"name":"l","start":"2026-03-02",
             "unit":"DAYS","length":1,"changeOver":"00:00","people":["%s"],"hours":[%s]}]}
            """
                .formatted(duty.person(), hours);
        as("lead-x", "north", "lead")
            .body(body)
            .put("/api/on-call-schedules/" + scenario.schedule(i))
            .then()
            .statusCode(200);
      }
    }
  }

  private static void publish(List<Scenario> scenarios) throws Exception {
    JsonNode current =
        JSON.readTree(as("admin", null, "admin").get("/api/escalation-matrix/current").asString());
    ArrayNode rules = JSON.createArrayNode();
    current
        .path("rules")
        .forEach(
            rule -> {
              if (!rule.path("name").asText().startsWith("model-")) {
                rules.add(rule);
              }
            });
    for (Scenario scenario : scenarios) {
      rules.add(JSON.readTree(scenario.json()));
    }
    as("admin", null, "admin")
        .header("If-Match", "\"" + current.path("version").asInt() + "\"")
        .body("{\"rules\":" + rules + "}")
        .post("/api/escalation-matrix")
        .then()
        .statusCode(201);
  }

  private static String open(Scenario scenario) {
    UUID ticket = UUID.randomUUID();
    String said =
        answer(ticket, 1, "bad", "")
            .replace("billing", scenario.name())
            .replace("\"team\":\"north\"", "\"team\":\"model\"");
    String id = null;
    for (int i = 0; id == null && i < 50; i++) {
      event(said); // where opening fails, the producer tells it again
      id = caseAbout(ticket);
    }
    return id;
  }

  private void act(Scenario scenario, String id, int minute) {
    if (minute != scenario.handedAt() && minute != scenario.acknowledgedAt()) {
      return;
    }
    String owner = specialist().get("/api/cases/" + id).path("escalation.owner");
    if (minute == scenario.handedAt() && !owner.equals(scenario.handedTo())) {
      String body = "{\"owner\":\"" + scenario.handedTo() + "\"}";
      for (int status = 0, i = 0; status != 200 && i < 50; i++) {
        String etag = specialist().get("/api/cases/" + id).header("ETag");
        status =
            specialist()
                .header("If-Match", etag)
                .body(body)
                .post("/api/cases/" + id + "/owner")
                .statusCode();
      }
      owner = scenario.handedTo();
    }
    if (minute == scenario.acknowledgedAt()) {
      as(owner, "model", "specialist").post("/api/cases/" + id + "/acknowledgement");
    }
  }

  /** Hears what is told, and makes some of it fail before it is committed. */
  @ApplicationScoped
  public static class Ears {
    @Inject SettableClock clock;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Boolean> failed = new HashMap<>();
    private Random random = new Random(1);
    private int oneIn;
    private boolean listening;

    /** What was told, and committed. */
    record Heard(String caseId, String person, String kind, Instant at) {
      String line() {
        return person + " " + kind;
      }

      static Heard of(Told told, Instant at) {
        Message message = told.message();
        String percent = message.percent() == null ? "" : " " + message.percent();
        String kind = message.kind().name() + percent;
        return new Heard(told.subject().id().toString(), message.person(), kind, at);
      }
    }

    synchronized void listen(int failsOneIn, Random by) {
      heard.clear();
      failed.clear();
      oneIn = failsOneIn;
      random = by;
      listening = true;
    }

    synchronized void before(@Observes Told told) {
      boolean ours = listening && told.message().person().startsWith("mo-");
      if (ours && oneIn > 0 && random.nextInt(oneIn) == 0) {
        if (failed.putIfAbsent(told.message().id(), true) == null) {
          throw new IllegalStateException("a step fails in its middle, as the test wants it");
        }
      }
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
      heard.add(Heard.of(told, clock.instant()));
    }

    synchronized int failures() {
      return failed.size();
    }

    List<String> about(String id, Instant begin, List<String> people, boolean untimed) {
      return heard.stream()
          .filter(one -> one.caseId().equals(id) && people.contains(one.person()))
          .filter(one -> one.kind().matches("YOURS|ACKNOWLEDGE|PROMISE_.*"))
          // what one transaction tells has no order
          .sorted(Comparator.comparing(Heard::at).thenComparing(Heard::line))
          .map(
              one ->
                  untimed
                      ? one.line()
                      : Duration.between(begin, one.at()).toMinutes() + " " + one.line())
          .toList();
    }
  }
}
