package io.huifang.escalation.oncall.swap;

import static io.huifang.escalation.oncall.OnCallStories.at;
import static io.huifang.escalation.oncall.OnCallStories.change;
import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.decide;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.specialist;
import static io.huifang.escalation.oncall.OnCallStories.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shift changes hands once, whoever says so at the same moment. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SwapTest {
  private static final int PEOPLE = 20;
  private static final String BEGIN = "2026-03-05T01:00:00Z";
  private static final String NOON = "2026-03-05T04:00:00Z";
  private static final String END = "2026-03-06T01:00:00Z";
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private String id;
  private String an;
  private String bo;

  @BeforeEach
  void schedule() {
    clock.reset();
    id = fresh("line");
    an = fresh("an");
    bo = fresh("bo");
    people(an, bo);
    // Thursday is an's
    put(id, daily("Second line", bo, bo, bo, an));
    assertThat(at(id, NOON)).isEqualTo(an);
  }

  @Test
  void whoIsAskedTakesTheShiftAndBothAreWrittenDown() {
    String asked = swap(id, an, BEGIN, END, bo);
    assertThat(told(bo)).containsExactly("SHIFT_ASKED");
    decide(asked, an, "ACCEPT").then().statusCode(403);
    decide(asked, "oncall-lead", "ACCEPT").then().statusCode(403);
    decide(asked, bo, "ACCEPT")
        .then()
        .statusCode(200)
        .body("state", equalTo("TAKEN"))
        .body("askedBy", equalTo(an))
        .body("decidedBy", equalTo(bo));
    assertThat(at(id, NOON)).isEqualTo(bo);
    assertThat(told(an)).containsExactly("SHIFT_TAKEN");
    lead()
        .get("/api/on-call-schedules/" + id + "/overrides")
        .then()
        .body("swap[0]", equalTo(asked))
        .body("person[0]", equalTo(bo))
        .body("from[0]", equalTo(BEGIN))
        .body("to[0]", equalTo(END));
    decide(asked, bo, "REFUSE").then().statusCode(409).body("type", endsWith("swap-decided"));
  }

  @Test
  void refusedOrWithdrawnNothingChanges() {
    decide(swap(id, an, BEGIN, END, bo), bo, "REFUSE").then().statusCode(200);
    assertThat(told(an)).containsExactly("SHIFT_REFUSED");
    String open = swap(id, an, BEGIN, END, null);
    decide(open, bo, "REFUSE").then().statusCode(403);
    decide(open, bo, "WITHDRAW").then().statusCode(403);
    decide(open, an, "WITHDRAW").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    decide(open, bo, "ACCEPT").then().statusCode(409);
    assertThat(at(id, NOON)).isEqualTo(an);
  }

  @Test
  void onlyOnesOwnShiftIsGivenAwayAndOnlyWhileItIs() {
    String body = "{\"schedule\":\"%s\",%s}".formatted(id, span(BEGIN, END));
    specialist(bo).body(body).post("/api/on-call-swaps").then().statusCode(400);
    String unknown = "{\"schedule\":\"%s\",%s,\"askedOf\":\"nobody\"}";
    specialist(an)
        .body(unknown.formatted(id, span(BEGIN, END)))
        .post("/api/on-call-swaps")
        .then()
        .statusCode(400);
    String asked = swap(id, an, BEGIN, END, bo);
    change(id, daily("Second line", bo), "\"1\"").then().statusCode(200);
    decide(asked, bo, "ACCEPT").then().statusCode(409).body("type", endsWith("shift-changed"));
  }

  @Test
  void whatIsLeftOfAShiftIsTakenAndNothingOfOneThatIsOver() {
    String asked = swap(id, an, BEGIN, END, bo);
    String late = swap(id, an, BEGIN, NOON, bo);
    clock.set(Instant.parse(NOON));
    decide(late, bo, "ACCEPT").then().statusCode(409).body("type", endsWith("swap-over"));
    decide(asked, bo, "ACCEPT").then().statusCode(200);
    assertThat(at(id, "2026-03-05T03:59:59Z")).isEqualTo(an);
    assertThat(at(id, NOON)).isEqualTo(bo);
  }

  @Test
  void oneOfTwentyTakesAnOpenShift() throws Exception {
    String asked = swap(id, an, BEGIN, END, null);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String one = fresh("p");
      people(one);
      all.add(() -> decide(asked, one, "ACCEPT").statusCode());
    }
    List<Integer> wanted = new ArrayList<>(Collections.nCopies(PEOPLE - 1, 409));
    wanted.add(0, 200);
    assertThat(together(all)).isEqualTo(wanted);
    lead().get("/api/on-call-schedules/" + id + "/overrides").then().body("id", hasSize(1));
  }

  @Test
  void oneShiftThatWasAskedOfManyGoesToOneOfThem() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String one = fresh("p");
      people(one);
      String asked = swap(id, an, BEGIN, END, one);
      all.add(() -> decide(asked, one, "ACCEPT").statusCode());
    }
    List<Integer> wanted = new ArrayList<>(Collections.nCopies(PEOPLE - 1, 409));
    wanted.add(0, 200);
    assertThat(together(all)).isEqualTo(wanted);
    lead().get("/api/on-call-schedules/" + id + "/overrides").then().body("id", hasSize(1));
  }

  @Test
  void oneOfTwentyChangesOfAScheduleWithOneEtagIsTaken() throws Exception {
    Callable<Integer> one = () -> change(id, daily(fresh("name"), bo), "\"1\"").statusCode();
    List<Integer> wanted = new ArrayList<>(Collections.nCopies(PEOPLE - 1, 412));
    wanted.add(0, 200);
    assertThat(together(Collections.nCopies(PEOPLE, one))).isEqualTo(wanted);
    lead().get("/api/on-call-schedules/" + id).then().body("version", equalTo(2));
  }

  @Test
  void oneOfTwentyMakesASchedule() throws Exception {
    String made = fresh("made");
    Callable<Integer> one = () -> put(made, daily(fresh("name"), bo)).statusCode();
    List<Integer> wanted = new ArrayList<>(Collections.nCopies(PEOPLE - 1, 428));
    wanted.add(0, 200);
    assertThat(together(Collections.nCopies(PEOPLE, one))).isEqualTo(wanted);
    lead().get("/api/on-call-schedules/" + made).then().body("version", equalTo(1));
  }

  private static List<Integer> together(List<Callable<Integer>> all) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(all.size());
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> done : people.invokeAll(all)) {
        statuses.add(done.get());
      }
      Collections.sort(statuses);
      return statuses;
    } finally {
      people.shutdown();
    }
  }

  private List<String> told(String person) {
    List<?> kinds =
        entities
            .createNativeQuery("select kind from notice where person = :person order by at, id")
            .setParameter("person", person)
            .getResultList();
    return kinds.stream().map(String.class::cast).toList();
  }
}
