package io.huifang.kpi.target;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of all targets. */
@Entity
@Audited(kind = "kpi-targets", open = "*")
public class TargetSet extends PublishedVersion {
  /** That of a team before that of all, then the newest. */
  private static final Comparator<KpiTarget> CLOSEST =
      Comparator.comparing((KpiTarget target) -> target.team() != null)
          .thenComparing(KpiTarget::validFrom);

  @JdbcTypeCode(SqlTypes.JSON)
  private List<KpiTarget> targets;

  protected TargetSet() {}

  TargetSet(int version, Instant publishedAt, String publishedBy, List<KpiTarget> targets) {
    super(version, publishedAt, publishedBy, null);
    this.targets = List.copyOf(targets);
  }

  public List<KpiTarget> targets() {
    return targets;
  }

  @Nullable KpiTarget of(String metric, @Nullable String team, LocalDate day) {
    return targets.stream()
        .filter(target -> target.isFor(metric, team, day))
        .max(CLOSEST)
        .orElse(null);
  }

  /** As the API shows it. */
  public record View(
      int version, Instant publishedAt, String publishedBy, List<KpiTarget> targets) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), targets);
  }
}
