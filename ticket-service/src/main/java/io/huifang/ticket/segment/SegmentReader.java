package io.huifang.ticket.segment;

import io.huifang.platform.storage.FirstColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the rules about customers. */
@ApplicationScoped
class SegmentReader {
  /** Living records of somebody; whoever was erased stays what they were. */
  private static final String ASKED =
      "c.merged_into is null and (coalesce(c.name, c.email, c.phone, c.external_id) is not null"
          + " or exists (select from customer_handle h where h.customer_id = c.id))";

  private static final String BY_HAND =
      "(c.segment is not null and c.segment is distinct from c.ruled_segment)";
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** What the rules say of one customer who comes with a new ticket right now. */
  @Nullable String opening(List<SegmentRule> rules, UUID customer) {
    return says(new RuleSql(rules, clock.instant(), true), customer);
  }

  /** What they say of one customer. */
  @Nullable String says(List<SegmentRule> rules, UUID customer) {
    return says(new RuleSql(rules, clock.instant(), false), customer);
  }

  private @Nullable String says(RuleSql rules, UUID customer) {
    Query query =
        entities.createNativeQuery("select " + rules.text() + " from customer c where c.id = :id");
    rules.fill(query);
    return FirstColumn.of(query.setParameter("id", customer), String.class).get(0);
  }

  /** What the rules say of those of these who are of another segment now, and may be changed. */
  Map<UUID, @Nullable String> other(List<SegmentRule> rules, Collection<UUID> customers) {
    Map<UUID, @Nullable String> other = new HashMap<>();
    if (customers.isEmpty()) {
      return other;
    }
    RuleSql says = new RuleSql(rules, clock.instant(), false);
    Query query =
        entities.createNativeQuery(
            "select id, says from (select c.id, c.segment, %s as says from customer c"
                    .formatted(says.text())
                + " where c.id in (:ids) and "
                + ASKED
                + " and not "
                + BY_HAND
                + ") looked where segment is distinct from says",
            Tuple.class);
    says.fill(query);
    List<?> rows = query.setParameter("ids", customers).getResultList();
    rows.stream()
        .map(Tuple.class::cast)
        .forEach(row -> other.put(row.get(0, UUID.class), row.get(1, String.class)));
    return other;
  }

  /** How many customers would be of which segment by these rules. */
  DryRun tried(List<SegmentRule> rules) {
    RuleSql says = new RuleSql(rules, clock.instant(), false);
    Query query =
        entities.createNativeQuery(
            "select segment, by_hand, says, count(*) from (select c.segment, %s as by_hand,"
                    .formatted(BY_HAND)
                + says.text()
                + " as says from customer c where "
                + ASKED
                + ") looked group by segment, by_hand, says",
            Tuple.class);
    says.fill(query);
    DryRun.Counting counting = new DryRun.Counting();
    List<?> rows = query.getResultList();
    rows.stream()
        .map(Tuple.class::cast)
        .forEach(
            row ->
                counting.add(
                    row.get(0, String.class),
                    row.get(1, Boolean.class),
                    row.get(2, String.class),
                    row.get(3, Number.class).longValue()));
    return counting.done();
  }
}
