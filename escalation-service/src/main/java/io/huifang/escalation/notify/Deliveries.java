package io.huifang.escalation.notify;

import io.huifang.escalation.Urgency;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was told what, when, by which way, and whether it arrived. */
@ApplicationScoped
public class Deliveries {
  private static final int MOST = 500;
  private static final String SELECT =
      """
      select d.id, m.case_id, c.number, m.level, m.kind, m.urgency, d.person, d.channel, e.name,
        d.state, m.at, d.planned_at, d.attempts, coalesce(d.settled_at, d.sending_at), d.answer
      from delivery d join told_message m on m.id = d.message_id
        join escalation_case c on c.id = m.case_id
        left join notify_endpoint e on e.id = d.endpoint_id
      """;
  @Inject EntityManager entities;

  /**
   * One message on one way.
   *
   * @param level of the case at that time
   * @param person subject of who is told
   * @param endpoint its name; null for bell and mail, and for one that is gone
   * @param toldAt when it came about
   * @param plannedAt when it may go: later than that in quiet hours
   * @param at of the last thing that happened to it, null while it waits
   * @param answer what the other side said
   */
  public record View(
      UUID id,
      UUID caseId,
      String number,
      int level,
      Message.Kind kind,
      Urgency urgency,
      String person,
      Channel channel,
      @Nullable String endpoint,
      DeliveryState state,
      Instant toldAt,
      Instant plannedAt,
      int attempts,
      @Nullable Instant at,
      @Nullable String answer) {}

  /** All of a case in the order in which they came about, at most 500. */
  public List<View> of(UUID caseId) {
    return found(
        PlainQuery.of(
                entities, SELECT + " where m.case_id = :case order by m.at, m.id, d.channel, d.id")
            .setParameter("case", caseId)
            .setMaxResults(MOST));
  }

  /** Those about which somebody has to decide, the oldest first. */
  public List<View> unsure(int limit) {
    return found(
        PlainQuery.of(entities, SELECT + " where d.state = 'UNSURE' order by m.at, d.id")
            .setMaxResults(limit));
  }

  private static List<View> found(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(Deliveries::view).toList();
  }

  private static View view(Object[] row) {
    return new View(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        Message.Kind.valueOf((String) row[4]),
        Urgency.valueOf((String) row[5]),
        (String) row[6],
        Channel.valueOf((String) row[7]),
        (String) row[8],
        DeliveryState.valueOf((String) row[9]),
        (Instant) row[10],
        (Instant) row[11],
        ((Number) row[12]).intValue(),
        (Instant) row[13],
        (String) row[14]);
  }
}
