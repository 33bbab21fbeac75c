package io.huifang.survey.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.Dims;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Condition;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.QuietHours;
import io.huifang.survey.rules.Quota;
import io.huifang.survey.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final UUID customer = UUID.randomUUID();

  @Test
  void tiresCustomersAlsoByWhatWasBeforeThePeriod() {
    List<Considered> past =
        List.of(
            at(0, customer, "PHONE", null),
            at(3, customer, "PHONE", null),
            at(9, customer, "PHONE", null),
            at(9, UUID.randomUUID(), "PHONE", null));
    WhatIf result = WhatIf.of(past, START.plus(Duration.ofDays(1)), SHANGHAI, plan(7), plan(0));
    assertThat(result.facts()).isEqualTo(3);
    assertThat(result.before().asked()).isEqualTo(2);
    assertThat(result.before().of(HeldBackReason.FATIGUE)).isEqualTo(1);
    assertThat(result.after().asked()).isEqualTo(3);
  }

  @Test
  void saysWhyInTheOrderOfTheDecision() {
    List<Considered> past =
        List.of(
            at(1, customer, "CHAT", HeldBackReason.OPTED_OUT),
            at(1, customer, "PHONE", HeldBackReason.OPTED_OUT),
            at(2, customer, "PHONE", null));
    Condition phone = new Condition("channel", Condition.Is.IS, List.of("PHONE"));
    WhatIf.Counts counts = run(past, rule(List.of(phone), 100, List.of(), null));
    assertThat(counts.of(HeldBackReason.NO_RULE)).isEqualTo(1);
    assertThat(counts.of(HeldBackReason.OPTED_OUT)).isEqualTo(1);
    assertThat(counts.asked()).isEqualTo(1);
    assertThat(counts.rules()).containsExactly(new WhatIf.OfRule("one", 2, 1));
    assertThat(run(past, rule(List.of(), 0, List.of(), null)).of(HeldBackReason.SAMPLED_OUT))
        .isEqualTo(3);
  }

  @Test
  void drawsAboutTheShareThatIsAskedFor() {
    List<Considered> past = many(2000);
    assertThat(run(past, rule(List.of(), 33, List.of(), null)).asked()).isBetween(550L, 770L);
  }

  @Test
  void countsQuotasByDayAndValueAndAddsUpToAllThatHappened() {
    List<Considered> past = many(300);
    Quota ten = new Quota("channel", Quota.Per.DAY, 10);
    WhatIf.Counts counts = run(past, rule(List.of(), 100, List.of(ten), null));
    assertThat(counts.asked()).isEqualTo(20); // of each of two channels
    assertThat(counts.of(HeldBackReason.QUOTA)).isEqualTo(280);
  }

  @Test
  void movesOutOfQuietHoursAndTiresByTheMovedTime() {
    QuietHours night = new QuietHours("21:00", "09:00", List.of());
    AskRule rule = rule(List.of(), 100, List.of(), night);
    // 08:00 in Shanghai: both are asked at 09:00, exactly a week apart
    Plan week = new Plan(List.of(rule), new Fatigue(7, 0, 0, 0, 0));
    List<Considered> past = List.of(at(0, customer, "PHONE", null), at(7, customer, "PHONE", null));
    WhatIf.Counts counts = WhatIf.of(past, START, SHANGHAI, week, week).after();
    assertThat(counts.moved()).isEqualTo(2);
    assertThat(counts.asked()).isEqualTo(2);
    Plan longer = new Plan(List.of(rule), new Fatigue(8, 0, 0, 0, 0));
    assertThat(WhatIf.of(past, START, SHANGHAI, week, longer).after().asked()).isEqualTo(1);
  }

  @Test
  void knowsWhoOpenedATicketFromWhatWasDecided() {
    Rule noStaff = old(List.of("PHONE"), List.of(Rule.OpenedBy.STAFF));
    assertThat(Considered.openedBy(noStaff, true, "PHONE", null)).isEqualTo("STAFF");
    assertThat(Considered.openedBy(noStaff, false, "PHONE", null)).isEqualTo("CUSTOMER");
    assertThat(Considered.openedBy(noStaff, true, "CHAT", null)).isNull();
    assertThat(Considered.openedBy(old(List.of(), List.of()), false, "PHONE", null)).isNull();
  }

  private static Rule old(List<String> channels, List<Rule.OpenedBy> exclude) {
    return new Rule(Purpose.TICKET, true, 100, 0, 0, channels, List.of(), exclude);
  }

  private static WhatIf.Counts run(List<Considered> past, AskRule rule) {
    Plan plan = new Plan(List.of(rule), Fatigue.NONE);
    return WhatIf.of(past, START, SHANGHAI, plan, plan).after();
  }

  private static Plan plan(int days) {
    return new Plan(List.of(rule(List.of(), 100, List.of(), null)), new Fatigue(days, 0, 0, 0, 0));
  }

  private static AskRule rule(
      List<Condition> when, int share, List<Quota> quotas, QuietHours quiet) {
    return new AskRule(
        "one",
        Purpose.TICKET,
        true,
        when,
        List.of(),
        "service",
        share,
        quotas,
        0,
        quiet,
        null,
        null,
        null,
        null);
  }

  private static List<Considered> many(int count) {
    List<Considered> past = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      past.add(at(1, UUID.randomUUID(), i % 2 == 0 ? "PHONE" : "CHAT", null));
    }
    return past;
  }

  private static Considered at(int day, UUID customer, String channel, HeldBackReason unreachable) {
    Dims dims = new Dims(channel, null, null, null, "VIP", null, null, null, null);
    return new Considered(
        UUID.randomUUID(),
        START.plus(Duration.ofDays(day)),
        customer,
        new Facts(Purpose.TICKET, dims, "CUSTOMER", false, "en"),
        null,
        unreachable);
  }
}
