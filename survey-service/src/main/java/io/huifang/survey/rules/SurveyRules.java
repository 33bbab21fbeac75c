package io.huifang.survey.rules;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.survey.Purpose;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the rules; never changed, only followed by the next one. */
@Entity
@Audited(kind = "survey-rules", open = "*")
public class SurveyRules extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Rule> rules;

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

  /** Each version has exactly one rule for each purpose. */
  public Rule of(Purpose purpose) {
    return rules.stream().filter(rule -> rule.purpose() == purpose).findFirst().orElseThrow();
  }

  /** One for each purpose. */
  public List<Rule> rules() {
    return rules;
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Rule> rules) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules);
  }
}
