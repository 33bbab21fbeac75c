package io.huifang.survey.asking;

import io.huifang.survey.Purpose;
import io.huifang.survey.rules.Fatigue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers were asked, by any survey. */
@ApplicationScoped
class AskedBefore {
  private static final String ASKED =
      """
      select i.customer_id, i.asked_at, i.survey, i.purpose from invitation i
      where i.customer_id in (:customers) and i.asked_at > :since and i.id not in (:except)
        and i.state in ('SENDING', 'SENT', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')
      """;
  @Inject EntityManager entities;

  /**
   * What each of these records was asked in the last year, other than by these invitations; who was
   * not asked is missing.
   */
  Map<UUID, List<Fatigue.Asked>> of(
      Collection<UUID> customers, Collection<UUID> except, Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(ASKED)
            .setParameter("customers", customers)
            .setParameter("except", except)
            .setParameter("since", now.minus(Fatigue.LONGEST))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(
                    row ->
                        new Fatigue.Asked(
                            (Instant) row[1], survey((String) row[2], (String) row[3])),
                    Collectors.toList())));
  }

  /** What was asked before rules named a questionnaire. */
  private static String survey(@Nullable String named, String purpose) {
    if (named != null) {
      return named;
    }
    return purpose.equals(Purpose.TICKET.name()) ? "service" : "callback";
  }
}
