package io.huifang.escalation.trigger.rule;

import io.huifang.escalation.Severity;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the rules. */
@Entity
@Audited(kind = "triggers", open = "*")
public class TriggerRules extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<TriggerRule> rules;

  protected TriggerRules() {}

  TriggerRules(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<TriggerRule> rules) {
    super(version, publishedAt, publishedBy, reason);
    this.rules = rules;
  }

  /** Whether such a fact opens a case, and which. */
  public Optional<Verdict> judge(Happening happening) {
    return judge(rules, happening);
  }

  /** The same by rules that are not published yet. */
  public static Optional<Verdict> judge(List<TriggerRule> rules, Happening happening) {
    List<TriggerRule> fitting = rules.stream().filter(rule -> rule.fits(happening)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    TriggerRule first = fitting.get(0);
    Severity worst =
        fitting.stream()
            .map(rule -> rule.severityOf(happening))
            .reduce(Severity.LOW, Severity::max);
    return Optional.of(new Verdict(first.cause(), worst, first.name(), first.isWorse(happening)));
  }

  public List<TriggerRule> rules() {
    return rules;
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<TriggerRule> rules) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules);
  }
}
