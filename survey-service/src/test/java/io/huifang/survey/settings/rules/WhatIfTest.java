package io.huifang.survey.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private final UUID customer = UUID.randomUUID();

  @Test
  void tiresCustomersAlsoByWhatWasBeforeThePeriod() {
    List<Considered> past =
        List.of(
            at(0, customer, "PHONE", null),
            at(3, customer, "PHONE", null),
            at(9, customer, "PHONE", null),
            at(9, UUID.randomUUID(), "PHONE", null));
    WhatIf result = WhatIf.of(past, START.plus(Duration.ofDays(1)), rules(7), rules(0));
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
    Rule onlyPhone = rule(100, 0, List.of("PHONE"), List.of());
    WhatIf.Counts counts = WhatIf.of(past, START, List.of(onlyPhone), List.of(onlyPhone)).after();
    assertThat(counts.of(HeldBackReason.DISABLED)).isEqualTo(1);
    assertThat(counts.of(HeldBackReason.OPTED_OUT)).isEqualTo(1);
    assertThat(counts.asked()).isEqualTo(1);
    Rule nobody = rule(0, 0, List.of(), List.of());
    assertThat(WhatIf.of(past, START, List.of(nobody), List.of(nobody)).after().asked()).isZero();
  }

  @Test
  void drawsAboutTheShareThatIsAskedFor() {
    List<Considered> past = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      past.add(at(1, UUID.randomUUID(), "PHONE", null));
    }
    Rule third = rule(33, 0, List.of(), List.of());
    assertThat(WhatIf.of(past, START, rules(0), List.of(third)).after().asked())
        .isBetween(550L, 770L);
  }

  @Test
  void knowsWhoOpenedATicketFromWhatWasDecided() {
    Rule noStaff = rule(100, 0, List.of("PHONE"), List.of(Rule.OpenedBy.STAFF));
    assertThat(Considered.openedBy(noStaff, true, "PHONE", null)).isEqualTo("STAFF");
    assertThat(Considered.openedBy(noStaff, false, "PHONE", null)).isEqualTo("CUSTOMER");
    assertThat(Considered.openedBy(noStaff, true, "CHAT", null)).isNull();
    Rule all = rule(100, 0, List.of(), List.of());
    assertThat(Considered.openedBy(all, false, "PHONE", null)).isNull();
  }

  private static List<Rule> rules(int fatigue) {
    return List.of(rule(100, fatigue, List.of(), List.of()));
  }

  private static Rule rule(
      int share, int fatigue, List<String> channels, List<Rule.OpenedBy> exclude) {
    return new Rule(Purpose.TICKET, true, share, 0, fatigue, channels, List.of(), exclude);
  }

  private static Considered at(int day, UUID customer, String channel, HeldBackReason unreachable) {
    return new Considered(
        Purpose.TICKET,
        UUID.randomUUID(),
        START.plus(Duration.ofDays(day)),
        customer,
        channel,
        "VIP",
        "CUSTOMER",
        unreachable);
  }
}
