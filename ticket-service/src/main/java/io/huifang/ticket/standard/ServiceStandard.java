package io.huifang.ticket.standard;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.ticket.Classification;
import io.huifang.ticket.standard.Considered.Verdict;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /**
   * The rule for such a ticket, none if nothing is promised to it. Of two that say as much the one
   * that stands first holds.
   *
   * @param openedOn the day on which it was opened, in the zone of a rule's calendar
   */
  public Optional<Rule> ruleFor(Classification ticket, Function<Rule, LocalDate> openedOn) {
    return rules.stream()
        .filter(rule -> rule.verdict(ticket, openedOn) == Verdict.HOLDS)
        .reduce((best, next) -> next.rank() > best.rank() ? next : best);
  }

  /** Every rule in their order, with the reason why it holds for such a ticket or does not. */
  public List<Considered> consider(Classification ticket, Function<Rule, LocalDate> openedOn) {
    Rule best = ruleFor(ticket, openedOn).orElse(null);
    return rules.stream()
        .map(rule -> new Considered(rule, verdict(rule, best, ticket, openedOn)))
        .toList();
  }

  private static Verdict verdict(
      Rule rule, @Nullable Rule best, Classification ticket, Function<Rule, LocalDate> openedOn) {
    Verdict alone = rule.verdict(ticket, openedOn);
    if (alone != Verdict.HOLDS || best == null || rule.equals(best)) {
      return alone;
    }
    if (rule.layer() != best.layer()) {
      return Verdict.LOWER_LAYER;
    }
    return rule.rank() < best.rank() ? Verdict.LESS_SPECIFIC : Verdict.FURTHER_DOWN;
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
