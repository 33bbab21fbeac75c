package io.huifang.survey.rules;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.survey.Purpose;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the rules; never changed, only followed by the next one. */
@Entity
@Audited(kind = "survey-rules", open = "*")
public class SurveyRules extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Rule> rules;

  // null for what was published in the old form, also by a replica of the release before
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<AskRule> ordered;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Fatigue fatigue;

  protected SurveyRules() {}

  SurveyRules(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Rule> rules) {
    super(version, publishedAt, publishedBy, reason);
    this.rules = rules;
  }

  SurveyRules(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<AskRule> ordered,
      Fatigue fatigue) {
    this(version, publishedAt, publishedBy, reason, OldForm.write(ordered, fatigue));
    this.ordered = ordered;
    this.fatigue = fatigue;
  }

  /** One for each purpose that the old form knows, as nearly as it can say it. */
  public Rule old(Purpose purpose) {
    return rules.stream().filter(rule -> rule.purpose() == purpose).findFirst().orElseThrow();
  }

  /** The rules in their order; the first that matches decides. */
  public List<AskRule> ordered() {
    return ordered == null ? OldForm.read(rules) : ordered;
  }

  /** How often one person is asked at most. */
  public Fatigue fatigue() {
    return fatigue == null ? Fatigue.NONE : fatigue;
  }

  /** The rule that decides about such facts. */
  public Optional<AskRule> first(Facts facts) {
    return AskRule.first(ordered(), facts);
  }

  /** Whether any rule is about such triggers; else nobody is considered. */
  public boolean concerns(Purpose trigger) {
    return ordered().stream().anyMatch(rule -> rule.trigger() == trigger);
  }

  /** Whether any rule wants to know this fact before somebody is asked. */
  public boolean looksAt(String fact) {
    return ordered().stream()
        .flatMap(rule -> Stream.concat(rule.conditions().stream(), rule.exclusions().stream()))
        .anyMatch(condition -> condition.fact().equals(fact));
  }

  /**
   * The rule by which an invitation was considered.
   *
   * @param name null for what was considered before rules had names
   */
  public Optional<AskRule> rule(@Nullable String name, Purpose trigger) {
    return ordered().stream()
        .filter(one -> name == null ? one.trigger() == trigger : one.name().equals(name))
        .findFirst();
  }

  /**
   * As the API shows it.
   *
   * @param rules the same in the old form, as nearly as that can say it
   */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Rule> rules,
      List<AskRule> ordered,
      Fatigue fatigue) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules, ordered(), fatigue());
  }
}
