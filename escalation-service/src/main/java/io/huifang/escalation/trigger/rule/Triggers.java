package io.huifang.escalation.trigger.rule;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All versions of the rules. */
@ApplicationScoped
public class Triggers extends PublishedVersions<TriggerRules> {
  public Triggers() {
    super(TriggerRules.class);
  }

  /**
   * Publishes the next version.
   *
   * @throws ProblemException 400 if two rules have one name or one asks what its fact never says,
   *     412 if somebody else has published meanwhile, 428
   */
  @Transactional
  public TriggerRules publish(
      List<TriggerRule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    check(rules);
    return publishNext(ifMatch, (number, now) -> new TriggerRules(number, now, by, reason, rules));
  }

  private static void check(List<TriggerRule> rules) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      TriggerRule rule = rules.get(i);
      String at = "rules[" + i + "].";
      if (!names.add(rule.name())) {
        throw ProblemException.badField(at + "name", "is the name of another rule");
      }
      rule.when()
          .unknownTo(rule.fact())
          .ifPresent(
              field -> {
                throw ProblemException.badField(
                    at + "when", rule.fact() + " says nothing of " + field);
              });
    }
  }
}
