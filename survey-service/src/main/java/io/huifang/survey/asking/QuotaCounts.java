package io.huifang.survey.asking;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.rules.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many were asked of each value. The rows of a step are locked before it decides, in one order,
 * so that the count is exact however many replicas decide.
 */
@ApplicationScoped
class QuotaCounts {
  private static final String WHERE =
      " where rule_name = :rule and fact = :fact and per = :per and value = :value"
          + " and starts = :starts";
  @Inject EntityManager entities;

  /** Locks these counts until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  Judgement.Tally locked(Collection<Quota.Count> counts) {
    Map<Quota.Count, Integer> asked = new HashMap<>();
    for (Quota.Count count : new TreeSet<>(counts)) {
      query(
              "insert into quota_count (rule_name, fact, per, value, starts)"
                  + " values (:rule, :fact, :per, :value, :starts) on conflict do nothing",
              count)
          .executeUpdate();
      List<?> found =
          query("select asked from quota_count" + WHERE + " for update", count).getResultList();
      asked.put(count, ((Number) found.get(0)).intValue());
    }
    return limits -> take(asked, limits);
  }

  private boolean take(Map<Quota.Count, Integer> asked, Map<Quota.Count, Integer> limits) {
    boolean room =
        limits.entrySet().stream()
            .allMatch(limit -> asked.getOrDefault(limit.getKey(), 0) < limit.getValue());
    if (room) {
      for (Quota.Count count : limits.keySet()) {
        asked.merge(count, 1, Integer::sum);
        query("update quota_count set asked = asked + 1" + WHERE, count).executeUpdate();
      }
    }
    return room;
  }

  private Query query(String sql, Quota.Count count) {
    return PlainQuery.of(entities, sql)
        .setParameter("rule", count.rule())
        .setParameter("fact", count.fact())
        .setParameter("per", count.per().name())
        .setParameter("value", count.value())
        .setParameter("starts", count.from());
  }
}
