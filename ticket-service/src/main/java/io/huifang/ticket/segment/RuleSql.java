package io.huifang.ticket.segment;

import io.huifang.ticket.Tier;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules as an expression of SQL about a customer {@code c}: one statement says it of many
 * customers, and looks at tickets only where a rule needs it. All that rules hold are parameters.
 */
final class RuleSql {
  private static final String FIRST =
      "least((select min(t.first_contact_at) from ticket t where t.customer_id = c.id),"
          + " (select min(n.offered_at) from contact n where n.customer_id = c.id)%s)";
  // whom nobody has reached has had no contact by that
  private static final String LAST =
      "greatest((select max(greatest(t.first_contact_at, t.customer_wrote_at)) from ticket t"
          + " where t.customer_id = c.id), (select max(n.offered_at) from contact n"
          + " where n.customer_id = c.id"
          + " and (n.direction = 'INBOUND' or n.outcome = 'ANSWERED'))%s)";
  private static final String TICKETS =
      "(select count(*) from ticket t where t.customer_id = c.id and t.merged_into is null%s)%s";
  private final Map<String, Object> values = new HashMap<>();
  private final String text;
  private final Instant now;
  private final boolean contact;

  /**
   * @param contact whether the customer comes with one more ticket at this very moment
   */
  RuleSql(List<SegmentRule> rules, Instant now, boolean contact) {
    this.now = now;
    this.contact = contact;
    StringBuilder all = new StringBuilder("case");
    rules.forEach(
        rule -> {
          String conditions = String.join(" and ", conditions(rule));
          all.append(" when ").append(conditions.isEmpty() ? "true" : conditions);
          all.append(" then cast(").append(value(rule.segment())).append(" as text)");
        });
    text = rules.isEmpty() ? "cast(null as text)" : all.append(" end").toString();
  }

  private List<String> conditions(SegmentRule rule) {
    List<String> all = new ArrayList<>();
    if (rule.tier() != null) {
      Tier least = rule.tier();
      List<String> tiers =
          Stream.of(Tier.values())
              .filter(tier -> tier.compareTo(least) >= 0)
              .map(Tier::name)
              .toList();
      all.add("c.tier in (" + value(tiers) + ")");
    }
    if (rule.lifetimeValue() != null) {
      all.add("c.lifetime_value >= " + value(rule.lifetimeValue()));
    }
    if (rule.firstContactDays() != null) {
      all.add(FIRST.formatted(orNow()) + " >= " + ago(rule.firstContactDays()));
    }
    if (rule.tickets() != null) {
      String since =
          rule.ticketDays() == null ? "" : " and t.first_contact_at >= " + ago(rule.ticketDays());
      all.add(TICKETS.formatted(since, contact ? " + 1" : "") + " >= " + value(rule.tickets()));
    }
    if (rule.quietDays() != null) {
      all.add(LAST.formatted(orNow()) + " <= " + ago(rule.quietDays()));
    }
    return all;
  }

  private String orNow() {
    return contact ? ", " + value(now) : "";
  }

  private String ago(int days) {
    return value(now.minus(Duration.ofDays(days)));
  }

  private String value(Object value) {
    String name = "rule" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /** The segment, null for none. */
  String text() {
    return text;
  }

  void fill(Query query) {
    values.forEach(query::setParameter);
  }
}
