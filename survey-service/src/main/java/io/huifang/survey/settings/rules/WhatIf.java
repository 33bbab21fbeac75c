package io.huifang.survey.settings.rules;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.asking.Judgement;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.Quota;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How many would have been asked under two versions; decided once more by what decides in earnest,
 * and nobody is asked.
 *
 * @param from since when; later than was wanted if no more is known
 * @param facts how many were decided
 * @param unknown of how many it is not known who had opened the ticket
 */
public record WhatIf(Instant from, long facts, long unknown, Counts before, Counts after) {

  /**
   * How many were asked, and how many were not for which reason.
   *
   * @param moved how many of those asked had to wait for the end of quiet hours
   * @param rules what each rule has led to, in their order
   */
  public record Counts(long asked, long moved, Map<HeldBackReason, Long> held, List<OfRule> rules) {
    public long of(HeldBackReason reason) {
      return held.getOrDefault(reason, 0L);
    }
  }

  /**
   * What one rule has led to.
   *
   * @param matched about how many it has decided
   * @param asked how many of them were asked
   */
  public record OfRule(String name, long matched, long asked) {}

  /** The reasons that occur, for the rows of the table. */
  public List<HeldBackReason> shownReasons() {
    return Arrays.stream(HeldBackReason.values())
        .filter(reason -> before.of(reason) + after.of(reason) > 0)
        .toList();
  }

  /**
   * Decides what was considered.
   *
   * @param past in the order in which it happened; what was before the period tires customers too
   * @param zone of the organisation
   */
  static WhatIf of(List<Considered> past, Instant since, ZoneId zone, Plan before, Plan after) {
    List<Considered> counted = past.stream().filter(one -> !one.at().isBefore(since)).toList();
    long unknown =
        counted.stream()
            .map(Considered::facts)
            .filter(one -> one.trigger() == Purpose.TICKET && one.openedBy() == null)
            .count();
    return new WhatIf(
        counted.isEmpty() ? since : latest(since, past.get(0).at()),
        counted.size(),
        unknown,
        new Run(since, zone, before).decide(past),
        new Run(since, zone, after).decide(past));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Somebody who is to be asked at a time, unless it is too often or too many. */
  private record Candidate(Considered what, AskRule rule, Instant due, boolean moved) {}

  /** One version over all that was considered. */
  private static final class Run {
    private final Instant since;
    private final ZoneId zone;
    private final Plan plan;
    private final Map<HeldBackReason, Long> held = new EnumMap<>(HeldBackReason.class);
    private final Map<UUID, List<Fatigue.Asked>> asked = new HashMap<>();
    private final Map<Quota.Count, Integer> counts = new HashMap<>();
    private final Map<String, Long> matchedBy = new HashMap<>();
    private final Map<String, Long> askedBy = new HashMap<>();
    private long total;
    private long moved;

    Run(Instant since, ZoneId zone, Plan plan) {
      this.since = since;
      this.zone = zone;
      this.plan = plan;
    }

    Counts decide(List<Considered> past) {
      List<Candidate> due = new ArrayList<>();
      past.forEach(one -> atOnce(one, due));
      due.sort(Comparator.comparing(Candidate::due));
      due.forEach(this::atTheTime);
      return new Counts(total, moved, held, plan.rules().stream().map(this::of).toList());
    }

    private OfRule of(AskRule rule) {
      return new OfRule(
          rule.name(),
          matchedBy.getOrDefault(rule.name(), 0L),
          askedBy.getOrDefault(rule.name(), 0L));
    }

    private void atOnce(Considered one, List<Candidate> due) {
      Judgement.AtOnce first = Judgement.atOnce(plan.rules(), one.facts(), one.subject());
      AskRule rule = first.rule();
      if (rule != null && counts(one)) {
        matchedBy.merge(rule.name(), 1L, Long::sum);
      }
      HeldBackReason reason = first.holdBack() == null ? one.unreachable() : first.holdBack();
      if (rule == null || reason != null) {
        hold(one, reason == null ? HeldBackReason.NO_RULE : reason);
        return;
      }
      Instant wanted = Judgement.due(rule, one.at());
      ZoneId theirs = Objects.requireNonNullElse(one.zone(), zone);
      Instant at = Judgement.afterQuiet(rule, wanted, theirs);
      due.add(new Candidate(one, rule, at, at.isAfter(wanted)));
    }

    private void atTheTime(Candidate one) {
      Considered what = one.what();
      List<Fatigue.Asked> before =
          what.person() == null
              ? new ArrayList<>()
              : asked.computeIfAbsent(what.person(), key -> new ArrayList<>());
      HeldBackReason reason =
          Judgement.tooMuch(
              one.rule(), plan.fatigue(), before, what.facts(), one.due(), zone, this::take);
      if (reason != null) {
        hold(what, reason);
        return;
      }
      before.add(new Fatigue.Asked(one.due(), one.rule().questionnaire()));
      if (counts(what)) {
        total++;
        askedBy.merge(one.rule().name(), 1L, Long::sum);
        moved += one.moved() ? 1 : 0;
      }
    }

    private boolean take(Map<Quota.Count, Integer> limits) {
      boolean room =
          limits.entrySet().stream()
              .allMatch(limit -> counts.getOrDefault(limit.getKey(), 0) < limit.getValue());
      if (room) {
        limits.keySet().forEach(count -> counts.merge(count, 1, Integer::sum));
      }
      return room;
    }

    private void hold(Considered what, HeldBackReason reason) {
      if (counts(what)) {
        held.merge(reason, 1L, Long::sum);
      }
    }

    private boolean counts(Considered what) {
      return !what.at().isBefore(since);
    }
  }
}
