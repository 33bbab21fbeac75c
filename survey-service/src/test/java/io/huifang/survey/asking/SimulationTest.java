package io.huifang.survey.asking;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.publishWithin;
import static io.huifang.survey.PublishedRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Dims;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.PublishedRules;
import io.huifang.survey.Purpose;
import io.huifang.survey.Replicas;
import io.huifang.survey.Trigger;
import io.huifang.survey.asked.HeldBack;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 10,000 customers over 90 days with two surveys on four channels: what decides in earnest decides
 * here, on a real database and with a clock that moves. Whether anybody was asked too often is
 * counted by somebody else, slowly.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SimulationTest {
  private static final Logger LOG = Logger.getLogger(SimulationTest.class);
  private static final int CUSTOMERS = 10_000;
  private static final int RECORDS_MERGED = 500;
  private static final int DAYS = 90;
  private static final int A_DAY = 170;
  private static final int TOGETHER = 20;
  private static final List<String> CHANNELS = List.of("PHONE", "CHAT", "EMAIL", "WECHAT");
  private static final Duration QUIET = Duration.ofDays(14);
  private static final Duration QUIET_AFTER_CALLS = Duration.ofDays(7);
  private static final Duration WINDOW = Duration.ofDays(60);
  private static final int MOST = 3;
  private static final Duration APART = Duration.ofDays(5);
  private final Random random = new Random(20_260_301);
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Asking asking;
  @Inject InvitationStep step;
  @Inject EntityManager entities;
  @Inject Replicas replicas;
  @Inject HeldBack heldBack;
  private final ExecutorService two = Executors.newFixedThreadPool(2);

  /** What somebody was asked. */
  private record Question(Instant at, String survey) {}

  @BeforeEach
  void rules() {
    clock.reset();
    due.drain();
    publishWithin(
        PublishedRules.fatigue(14, 60, MOST, 5),
        rule("calls", "CONTACT", "{\"questionnaire\":\"callback\",\"fatigueDays\":7}"),
        rule(
            "service",
            "TICKET",
            "{\"share\":80,\"quotas\":[{\"fact\":\"channel\",\"per\":\"DAY\",\"most\":12}],"
                + "\"quiet\":{\"from\":\"21:00\",\"until\":\"09:00\",\"days\":[\"SUNDAY\"]}}"));
  }

  @AfterEach
  void nothingStays() {
    two.shutdownNow();
    replicas.sql("delete from mail where recipient like 'sim-%'");
    replicas.sql(
        "delete from due_work where kind in ('invitation', 'mail') and key in (select"
            + " cast(id as text) from invitation where customer_id in (select id from customer_copy"
            + " where email like 'sim-%'))");
    replicas.sql(
        "delete from invitation where customer_id in (select id from customer_copy"
            + " where name = 'simulated')");
    replicas.sql(
        "delete from opt_out where customer_id in (select id from customer_copy"
            + " where name = 'simulated')");
    replicas.sql("delete from customer_copy where name = 'simulated'");
    clock.reset();
    asUsual();
  }

  @Test
  void nobodyIsAskedMoreOftenThanAllowed() {
    makeCustomers();
    Instant start = clock.instant();
    HeldBack.Totals before = heldBack.since(start);
    int triggers = 0;
    for (int day = 0; day < DAYS; day++) {
      for (int half = 0; half < 2; half++) {
        Instant now = start.plus(Duration.ofDays(day)).plus(Duration.ofHours(11L * half));
        clock.set(now);
        triggers += A_DAY / 2;
        consider(now);
        decide(now);
      }
    }
    clock.set(start.plus(Duration.ofDays(DAYS + 2)));
    decide(clock.instant());

    Map<Integer, List<Question>> asked = asked();
    long questions = asked.values().stream().mapToLong(List::size).sum();
    assertThat(asked.size()).isGreaterThan(1_000);
    asked.forEach(this::assertNotTooOften);
    Map<String, Long> outcomes = outcomes();
    assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(triggers);
    assertThat(outcomes.get("ASKED")).isEqualTo(questions);
    assertThat(outcomes).containsKeys("FATIGUE", "QUOTA", "SAMPLED_OUT", "OPTED_OUT", "NO_ADDRESS");
    assertThat(mostInADay()).isLessThanOrEqualTo(12);
    HeldBack.Totals counted = heldBack.since(start);
    assertThat(counted.asked() - before.asked()).isEqualTo(questions);
    for (HeldBackReason reason : HeldBackReason.values()) {
      assertThat(counted.of(reason) - before.of(reason))
          .as("%s as the page counts it", reason)
          .isEqualTo(outcomes.getOrDefault(reason.name(), 0L));
    }
    StringBuilder report = new StringBuilder();
    long all = triggers;
    outcomes.forEach(
        (outcome, count) ->
            report.append(String.format(" %s %d (%.1f %%)", outcome, count, 100.0 * count / all)));
    LOG.infof(
        "%d triggers of %d customers in %d days, held back %.1f %%:%s",
        triggers, CUSTOMERS, DAYS, 100.0 * (all - questions) / all, report);
  }

  /** Slow and simple on purpose, and nothing of the code that it checks. */
  private void assertNotTooOften(int person, List<Question> all) {
    for (Question one : all) {
      List<Question> before = all.stream().filter(other -> other.at().isBefore(one.at())).toList();
      long sameMoment = all.stream().filter(other -> other.at().equals(one.at())).count();
      assertThat(sameMoment).as("person %d at %s", person, one.at()).isEqualTo(1);
      Duration quiet = one.survey().equals("service") ? QUIET : QUIET_AFTER_CALLS;
      assertThat(before).noneMatch(other -> other.at().isAfter(one.at().minus(quiet)));
      assertThat(before.stream().filter(b -> b.at().isAfter(one.at().minus(WINDOW))).count())
          .isLessThan(MOST);
      assertThat(before)
          .noneMatch(
              other ->
                  !other.survey().equals(one.survey())
                      && other.at().isAfter(one.at().minus(APART)));
    }
  }

  private void makeCustomers() {
    replicas.sql(
        "insert into customer_copy (id, name, email, tier, language, opted_out, version)"
            + " select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'simulated',"
            + " case when n % 97 = 0 then null else 'sim-' || n || '@example.org' end, 'STANDARD',"
            + " case when n % 2 = 0 then 'en' else 'zh-CN' end, n % 83 = 0, 1"
            + " from generate_series(0, "
            + (CUSTOMERS - 1)
            + ") n");
    replicas.sql(
        "update customer_copy set merged_into = ('00000000-0000-7000-9000-' || lpad((right("
            + "id::text, 12)::int + "
            + RECORDS_MERGED
            + ")::text, 12, '0'))::uuid where name = 'simulated' and right(id::text, 12)::int < "
            + RECORDS_MERGED);
    replicas.sql("analyze customer_copy");
  }

  private static UUID customer(int number) {
    return UUID.fromString("00000000-0000-7000-9000-%012d".formatted(number));
  }

  /** Few come often: four of five come from a tenth of all, and so do the merged records. */
  private int anybody() {
    return random.nextInt(5) > 0 ? random.nextInt(CUSTOMERS / 10) : random.nextInt(CUSTOMERS);
  }

  private void consider(Instant now) {
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 0; i < A_DAY / 2; i++) {
      triggers.add(trigger(i % 3 == 0 ? Purpose.CONTACT : Purpose.TICKET, now));
    }
    int half = triggers.size() / 2;
    atOnce(
        List.of(
            () -> triggers.subList(0, half).forEach(asking::consider),
            () -> triggers.subList(half, triggers.size()).forEach(asking::consider)));
  }

  /** Each in a transaction of its own, two of them at a time, as with two replicas. */
  private void atOnce(List<Runnable> all) {
    CompletableFuture.allOf(
            all.stream()
                .map(
                    one ->
                        CompletableFuture.runAsync(
                            () -> QuarkusTransaction.requiringNew().run(one), two))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private Trigger trigger(Purpose purpose, Instant now) {
    UUID subject = new UUID(random.nextLong(), random.nextLong());
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    Dims dims = new Dims(channel, null, null, null, "STANDARD", null, "north", null, null);
    UUID ticket = purpose == Purpose.TICKET ? subject : null;
    return new Trigger(
        purpose,
        subject,
        1,
        now,
        ticket,
        null,
        null,
        customer(anybody()),
        subject,
        "CUSTOMER",
        false,
        dims,
        Set.of());
  }

  /** As the engines of two replicas do it, together and without their rows. */
  private void decide(Instant now) {
    List<DueItem> items =
        list(
                "select cast(id as text) from invitation where state = 'WAITING' and due_at <= :now"
                    + " order by due_at, id",
                now)
            .stream()
            .map(id -> new DueItem("invitation", (String) id, now, 1, 1))
            .toList();
    List<Runnable> steps = new ArrayList<>();
    for (int i = 0; i < items.size(); i += TOGETHER) {
      List<DueItem> some = items.subList(i, Math.min(items.size(), i + TOGETHER));
      steps.add(() -> step.run(some));
    }
    atOnce(steps);
  }

  private List<?> list(String sql, Instant now) {
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.createNativeQuery(sql).setParameter("now", now).getResultList());
  }

  /** By person: the merged records are those of somebody else. */
  private Map<Integer, List<Question>> asked() {
    Map<Integer, List<Question>> asked = new HashMap<>();
    for (Object row :
        list(
            "select cast(customer_id as text), asked_at, survey from invitation where asked_at is"
                + " not null and decided_at <= :now and customer_id in (select id from"
                + " customer_copy where name = 'simulated')",
            clock.instant())) {
      Object[] cells = (Object[]) row;
      int record = Integer.parseInt(((String) cells[0]).substring(24));
      int person = record < RECORDS_MERGED ? record + RECORDS_MERGED : record;
      asked
          .computeIfAbsent(person, key -> new ArrayList<>())
          .add(new Question((Instant) cells[1], (String) cells[2]));
    }
    return asked;
  }

  private Map<String, Long> outcomes() {
    Map<String, Long> outcomes = new TreeMap<>();
    for (Object row :
        list(
            "select coalesce(held_back_reason, case when asked_at is null then 'WAITING' else"
                + " 'ASKED' end), count(*) from invitation where triggered_at <= :now and"
                + " customer_id in (select id from customer_copy where name = 'simulated')"
                + " group by 1",
            clock.instant())) {
      outcomes.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
    }
    return outcomes;
  }

  /** The most that were asked on one day in Shanghai about tickets of one channel. */
  private long mostInADay() {
    Object most =
        list(
                "select max(n) from (select count(*) as n from invitation where survey = 'service'"
                    + " and asked_at <= :now and customer_id in (select id from customer_copy where"
                    + " name = 'simulated') group by channel, date_trunc('day', asked_at at time"
                    + " zone 'Asia/Shanghai')) days",
                clock.instant())
            .get(0);
    return ((Number) most).longValue();
  }
}
