package io.huifang.survey.settings.rules;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.asking.Sample;
import io.huifang.survey.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many would have been asked under two sets of rules; decided once more, nobody is asked.
 *
 * @param facts how many were decided
 * @param unknown of how many it is not known who had opened the ticket
 */
public record WhatIf(long facts, long unknown, Counts before, Counts after) {

  /** How many were asked, and how many were not for which reason. */
  public record Counts(long asked, Map<HeldBackReason, Long> held) {
    public long of(HeldBackReason reason) {
      return held.getOrDefault(reason, 0L);
    }
  }

  /** All reasons, for the rows of the table. */
  public List<HeldBackReason> reasons() {
    return List.of(HeldBackReason.values());
  }

  /**
   * Decides what was considered.
   *
   * @param past in the order in which it happened; what was before the period tires customers too
   */
  static WhatIf of(List<Considered> past, Instant since, List<Rule> before, List<Rule> after) {
    List<Considered> counted = past.stream().filter(one -> !one.at().isBefore(since)).toList();
    long unknown =
        counted.stream()
            .filter(one -> one.purpose() == Purpose.TICKET && one.openedBy() == null)
            .count();
    return new WhatIf(
        counted.size(), unknown, decide(past, since, before), decide(past, since, after));
  }

  private static Counts decide(List<Considered> past, Instant since, List<Rule> rules) {
    Map<UUID, Instant> lastAsked = new HashMap<>();
    Map<HeldBackReason, Long> held = new EnumMap<>(HeldBackReason.class);
    long asked = 0;
    for (Considered one : past) {
      HeldBackReason reason = decide(one, rules, lastAsked);
      if (reason == null && one.customer() != null) {
        lastAsked.put(one.customer(), one.at());
      }
      if (!one.at().isBefore(since)) {
        asked += reason == null ? 1 : 0;
        if (reason != null) {
          held.merge(reason, 1L, Long::sum);
        }
      }
    }
    return new Counts(asked, held);
  }

  /** As it is decided in earnest, in the same order of reasons. */
  private static @Nullable HeldBackReason decide(
      Considered one, List<Rule> rules, Map<UUID, Instant> lastAsked) {
    Rule rule = rules.stream().filter(r -> r.purpose() == one.purpose()).findFirst().orElseThrow();
    if (!rule.covers(one.channel(), one.tier(), one.openedBy())) {
      return HeldBackReason.DISABLED;
    }
    if (!Sample.drawn(one.purpose(), one.subject(), rule.share())) {
      return HeldBackReason.SAMPLED_OUT;
    }
    if (one.unreachable() != null) {
      return one.unreachable();
    }
    Instant last = one.customer() == null ? null : lastAsked.get(one.customer());
    boolean tired =
        last != null
            && rule.fatigueDays() > 0
            && last.isAfter(one.at().minus(Duration.ofDays(rule.fatigueDays())));
    return tired ? HeldBackReason.FATIGUE : null;
  }
}
