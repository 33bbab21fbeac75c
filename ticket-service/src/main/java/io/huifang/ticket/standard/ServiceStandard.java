package io.huifang.ticket.standard;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.ticket.Classification;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the service standard; never changed, only followed by the next one. */
@Entity
@Audited(kind = "service-standard", open = "*")
public class ServiceStandard extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Rule> rules;

  protected ServiceStandard() {}

  ServiceStandard(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Rule> rules) {
    super(version, publishedAt, publishedBy, reason);
    this.rules = rules;
  }

  /** The rule for such a ticket, none if nothing is promised to it. */
  public Optional<Rule> ruleFor(Classification ticket) {
    return rules.stream()
        .filter(rule -> rule.matches(ticket))
        .max(Comparator.comparingInt(Rule::rank));
  }

  /** What is not published, to be tried. */
  public static ServiceStandard draft(int version, Instant now, List<Rule> rules) {
    return new ServiceStandard(version, now, "", null, rules);
  }

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

  public View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), rules);
  }
}
