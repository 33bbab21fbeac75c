package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.QuietHours;
import io.huifang.survey.rules.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision itself, without where its facts come from: in earnest they come from the database,
 * in a dry run from what was considered lately.
 */
public final class Judgement {
  private Judgement() {}

  /**
   * What the facts of a trigger decide at once.
   *
   * @param rule that decides, null if none is about it
   * @param holdBack why nobody is asked, null if the rest depends on the customer
   */
  public record AtOnce(@Nullable AskRule rule, @Nullable HeldBackReason holdBack) {}

  /** Counts who was asked of each value. */
  public interface Tally {
    /**
     * Counts one more in all of these if each has room.
     *
     * @param limits how many each takes
     * @return false if one of them is full; then nothing is counted
     */
    boolean take(Map<Quota.Count, Integer> limits);
  }

  /** By the facts alone. */
  public static AtOnce atOnce(List<AskRule> rules, Facts facts, UUID subject) {
    AskRule rule = AskRule.first(rules, facts).orElse(null);
    if (rule == null) {
      return new AtOnce(null, HeldBackReason.NO_RULE);
    }
    if (!rule.asks(facts)) {
      return new AtOnce(rule, HeldBackReason.DISABLED);
    }
    return Sample.drawn(facts.trigger(), subject, rule.share())
        ? new AtOnce(rule, null)
        : new AtOnce(rule, HeldBackReason.SAMPLED_OUT);
  }

  /** When the question is due: after the delay of the rule. */
  public static Instant due(AskRule rule, Instant happened) {
    return happened.plus(Duration.ofMinutes(rule.delayMinutes()));
  }

  /** The same moment, or the end of the quiet hours of the customer. */
  public static Instant afterQuiet(AskRule rule, Instant at, ZoneId zone) {
    QuietHours quiet = rule.quiet();
    return quiet == null ? at : quiet.move(at, zone);
  }

  /**
   * At the moment at which somebody would be asked: whether it is too often or too many. The quotas
   * come last, so that they count nobody who is not asked.
   *
   * @param before what the person was asked before
   * @param zone of the organisation
   */
  public static @Nullable HeldBackReason tooMuch(
      AskRule rule,
      Fatigue policy,
      List<Fatigue.Asked> before,
      Facts facts,
      Instant now,
      ZoneId zone,
      Tally tally) {
    if (policy.tired(rule.fatigueDays(), rule.questionnaire(), before, now)) {
      return HeldBackReason.FATIGUE;
    }
    return tally.take(limits(rule, facts, now, zone)) ? null : HeldBackReason.QUOTA;
  }

  /** The quotas in which somebody counts who is asked now. */
  static Map<Quota.Count, Integer> limits(AskRule rule, Facts facts, Instant now, ZoneId zone) {
    Map<Quota.Count, Integer> limits = new LinkedHashMap<>();
    for (Quota quota : rule.quotas()) {
      limits.merge(quota.count(rule.name(), facts, now, zone), quota.most(), Math::min);
    }
    return limits;
  }
}
