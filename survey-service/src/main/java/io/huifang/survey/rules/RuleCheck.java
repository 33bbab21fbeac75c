package io.huifang.survey.rules;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.Medium;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with rules as a whole: above all, one that nothing can ever match. */
public final class RuleCheck {
  private RuleCheck() {}

  /** What is wrong. */
  public enum Flaw {
    NAME_TWICE,
    /** A trigger that happens to nobody in particular. */
    NO_TRIGGER,
    UNKNOWN_FACT,
    /** A condition on what such a trigger does not carry. */
    FACT_NOT_CARRIED,
    /** Two conditions that exclude each other. */
    CONTRADICTION,
    /** A rule before it takes all that it could match. */
    NEVER_REACHED,
    ONE_VALUE,
    QUIET_ALWAYS,
    /** By what nobody can be asked, or the same twice. */
    NO_WAY
  }

  /**
   * Something that is wrong.
   *
   * @param rule its place in the order, from 0
   * @param about the fact or the name of another rule
   */
  public record Found(int rule, Flaw flaw, String about) {}

  /** All flaws, in the order of the rules. */
  public static List<Found> flaws(List<AskRule> rules) {
    List<Found> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      AskRule rule = rules.get(i);
      if (!names.add(rule.name())) {
        found.add(new Found(i, Flaw.NAME_TWICE, rule.name()));
      }
      if (!rule.trigger().triggers()) {
        found.add(new Found(i, Flaw.NO_TRIGGER, rule.trigger().name()));
      }
      facts(rule, i, found);
      if (rule.quiet() != null && rule.quiet().from().equals(rule.quiet().until())) {
        found.add(new Found(i, Flaw.QUIET_ALWAYS, rule.quiet().from()));
      }
      List<Medium> ways = rule.waysOrMail();
      if (!AskRule.WAYS.containsAll(ways) || ways.stream().distinct().count() < ways.size()) {
        found.add(new Found(i, Flaw.NO_WAY, ways.toString()));
      }
      Optional<AskRule> before =
          rules.subList(0, i).stream().filter(other -> takesAll(other, rule)).findFirst();
      if (before.isPresent()) {
        found.add(new Found(i, Flaw.NEVER_REACHED, before.get().name()));
      }
    }
    return found;
  }

  /**
   * @throws ProblemException 400 for the first flaw, with its place
   */
  static void require(List<AskRule> rules) {
    for (Found one : flaws(rules)) {
      throw ProblemException.badField(
          "ordered[" + one.rule() + "]", one.flaw() + ": " + one.about());
    }
  }

  private static void facts(AskRule rule, int place, List<Found> found) {
    for (Condition condition : rule.conditions()) {
      known(condition.fact(), place, found);
      if (condition.is() != Condition.Is.IS_NOT
          && Facts.known(condition.fact())
          && !Facts.carries(rule.trigger(), condition.fact())) {
        found.add(new Found(place, Flaw.FACT_NOT_CARRIED, condition.fact()));
      }
      oneValue(condition, place, found);
      if (rule.conditions().stream().anyMatch(other -> !together(condition, other))) {
        found.add(new Found(place, Flaw.CONTRADICTION, condition.fact()));
        return;
      }
    }
    for (Condition exclusion : rule.exclusions()) {
      known(exclusion.fact(), place, found);
      oneValue(exclusion, place, found);
    }
    rule.quotas().forEach(quota -> known(quota.fact(), place, found));
  }

  private static void known(String fact, int place, List<Found> found) {
    if (!Facts.known(fact)) {
      found.add(new Found(place, Flaw.UNKNOWN_FACT, fact));
    }
  }

  private static void oneValue(Condition condition, int place, List<Found> found) {
    if (condition.is() == Condition.Is.IS && condition.values().size() != 1) {
      found.add(new Found(place, Flaw.ONE_VALUE, condition.fact()));
    }
  }

  /** Whether one value can satisfy both. */
  private static boolean together(Condition one, Condition other) {
    if (!one.fact().equals(other.fact()) || one.is() == Condition.Is.IS_NOT) {
      return true; // all but some values: there is always another one
    }
    boolean out = other.is() == Condition.Is.IS_NOT;
    return one.values().stream().anyMatch(value -> other.values().contains(value) != out);
  }

  /** Whether the first takes whatever the second could match. */
  private static boolean takesAll(AskRule first, AskRule second) {
    return first.trigger() == second.trigger()
        && first.conditions().stream()
            .allMatch(
                wanted -> second.conditions().stream().anyMatch(given -> implies(given, wanted)));
  }

  /** Whether the second holds wherever the first does. */
  private static boolean implies(Condition given, Condition wanted) {
    if (!given.fact().equals(wanted.fact())) {
      return false;
    }
    boolean out = given.is() == Condition.Is.IS_NOT;
    if (wanted.is() == Condition.Is.IS_NOT) {
      return out
          ? given.values().containsAll(wanted.values())
          : given.values().stream().noneMatch(wanted.values()::contains);
    }
    return !out && wanted.values().containsAll(given.values());
  }
}
