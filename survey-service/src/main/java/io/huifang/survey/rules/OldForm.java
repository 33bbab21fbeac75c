package io.huifang.survey.rules;

import io.huifang.survey.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Versions from before rules had an order: one rule for each purpose. They are read as the same
 * rules in the new form; and a new version is written down in the old form too, as nearly as that
 * can say it, for a replica of the release before that runs beside us.
 */
public final class OldForm {
  private OldForm() {}

  /** The same as ordered rules. */
  public static List<AskRule> read(List<Rule> old) {
    return old.stream().map(OldForm::read).toList();
  }

  private static AskRule read(Rule old) {
    List<Condition> exclusions = new ArrayList<>();
    if (!old.channels().isEmpty()) {
      exclusions.add(Condition.noneOf("channel", old.channels()));
    }
    if (!old.tiers().isEmpty()) {
      exclusions.add(Condition.noneOf("tier", old.tiers()));
    }
    if (!old.excludeOpenedBy().isEmpty()) {
      List<String> out = old.excludeOpenedBy().stream().map(Enum::name).toList();
      exclusions.add(Condition.oneOf("openedBy", out));
    }
    boolean ticket = old.purpose() == Purpose.TICKET;
    return new AskRule(
        ticket ? "after-service" : "after-" + old.purpose().name().toLowerCase(Locale.ROOT),
        old.purpose(),
        old.enabled(),
        List.of(),
        exclusions,
        ticket ? "service" : "callback",
        old.share(),
        List.of(),
        old.delayMinutes(),
        null,
        old.fatigueDays(),
        null,
        null,
        null);
  }

  /** As the release before understands it: the first rule of each purpose it knows. */
  static List<Rule> write(List<AskRule> rules, Fatigue policy) {
    return List.of(write(Purpose.TICKET, rules, policy), write(Purpose.CASE, rules, policy));
  }

  private static Rule write(Purpose purpose, List<AskRule> rules, Fatigue policy) {
    Optional<AskRule> first = rules.stream().filter(r -> r.trigger() == purpose).findFirst();
    if (first.isEmpty()) {
      return new Rule(purpose, false, 0, 0, 0, List.of(), List.of(), List.of());
    }
    AskRule rule = first.get();
    return new Rule(
        purpose,
        rule.ask(),
        rule.share(),
        rule.delayMinutes(),
        Objects.requireNonNullElse(rule.fatigueDays(), policy.days()),
        only(rule, "channel"),
        only(rule, "tier"),
        rule.exclusions().stream()
            .filter(one -> one.fact().equals("openedBy") && one.is() != Condition.Is.IS_NOT)
            .flatMap(one -> one.values().stream())
            .flatMap(OldForm::openedBy)
            .distinct()
            .toList());
  }

  private static List<String> only(AskRule rule, String fact) {
    for (Condition one : rule.exclusions()) {
      if (one.fact().equals(fact) && one.is() == Condition.Is.IS_NOT) {
        return one.values();
      }
    }
    for (Condition one : rule.conditions()) {
      if (one.fact().equals(fact) && one.is() != Condition.Is.IS_NOT) {
        return one.values();
      }
    }
    return List.of();
  }

  private static Stream<Rule.OpenedBy> openedBy(String name) {
    return Arrays.stream(Rule.OpenedBy.values()).filter(one -> one.name().equals(name));
  }
}
