package io.huifang.escalation.matrix;

import io.huifang.escalation.NewCase;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the matrix; its last rule fits everything, so no case is left out. */
@Entity
@Audited(kind = "escalation-matrix", open = "*")
public class EscalationMatrix extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<MatrixRule> rules;

  protected EscalationMatrix() {}

  EscalationMatrix(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<MatrixRule> rules) {
    super(version, publishedAt, publishedBy, reason);
    this.rules = rules;
  }

  MatrixRule ruleFor(NewCase newCase) {
    MatrixRule best = ruleFor(rules, newCase);
    if (best == null) {
      throw new IllegalStateException("Matrix " + version() + " has no rule that fits everything");
    }
    return best;
  }

  /** The one that says most, of equals the first; null if none fits. */
  public static @Nullable MatrixRule ruleFor(List<MatrixRule> rules, NewCase newCase) {
    MatrixRule best = null;
    for (MatrixRule rule : rules) {
      if (rule.matches(newCase) && (best == null || rule.says() > best.says())) {
        best = rule;
      }
    }
    return best;
  }

  /** Whether no case is left out. */
  public static boolean fitsEverything(List<MatrixRule> rules) {
    return rules.stream().anyMatch(rule -> rule.says() == 0);
  }

  public List<MatrixRule> rules() {
    return rules;
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<MatrixRule> rules) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules);
  }
}
