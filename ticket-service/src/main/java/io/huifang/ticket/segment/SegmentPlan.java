package io.huifang.ticket.segment;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A published version of all rules; never changed, only followed by the next one. The first rule
 * that fits says the segment; whom none fits has none.
 */
@Entity
@Audited(kind = "segment-plan", open = "*")
public class SegmentPlan extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<SegmentRule> rules;

  protected SegmentPlan() {}

  SegmentPlan(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<SegmentRule> rules) {
    super(version, publishedAt, publishedBy, reason);
    this.rules = rules;
  }

  public List<SegmentRule> rules() {
    return rules;
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<SegmentRule> rules) {}

  public View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules);
  }
}
