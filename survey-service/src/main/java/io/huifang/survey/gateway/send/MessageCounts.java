package io.huifang.survey.gateway.send;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has become of messages lately. */
@ApplicationScoped
public class MessageCounts {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final String SETTLED =
      "select state, count(*) from gateway_message where medium = :medium and settled_at >= :since"
          + " group by state";
  private static final String OPEN =
      "select 'WAITING', count(*) from gateway_message where medium = :medium"
          + " and state in ('WAITING', 'SENDING')";
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** Of the last 30 days; what is not over yet counts as waiting, however old. */
  @Transactional
  public Map<MessageState, Long> lately(Medium medium) {
    Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
    add(
        counts,
        PlainQuery.of(entities, SETTLED)
            .setParameter("medium", medium.name())
            .setParameter("since", clock.instant().minus(LATELY))
            .getResultList());
    add(
        counts,
        PlainQuery.of(entities, OPEN).setParameter("medium", medium.name()).getResultList());
    return counts;
  }

  private static void add(Map<MessageState, Long> counts, List<?> rows) {
    rows.stream()
        .map(Object[].class::cast)
        .forEach(
            row ->
                counts.merge(
                    MessageState.valueOf((String) row[0]),
                    ((Number) row[1]).longValue(),
                    Long::sum));
  }
}
