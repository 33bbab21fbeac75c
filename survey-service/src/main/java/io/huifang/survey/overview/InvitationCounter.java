package io.huifang.survey.overview;

import io.huifang.platform.statistics.ConfidenceInterval;
import io.huifang.survey.results.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts invitations by what became of them. */
@ApplicationScoped
public class InvitationCounter {
  @Inject EntityManager entities;

  Counts since(Asked asked) {
    Query query =
        entities.createNativeQuery(
            "select i.state, i.held_back_reason, count(*) from invitation i where true"
                + asked.sql("i", "decided_at")
                + " group by 1, 2");
    List<?> rows = asked.fill(query).getResultList();
    TreeMap<String, Long> states = new TreeMap<>();
    TreeMap<String, Long> heldBack = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      long count = ((Number) columns[2]).longValue();
      states.merge((String) columns[0], count, Long::sum);
      if (columns[1] != null) {
        heldBack.merge((String) columns[1], count, Long::sum);
      }
    }
    return new Counts(states, heldBack);
  }

  /** How many invitations there are by state, and by reason of holding back. */
  public record Counts(TreeMap<String, Long> states, TreeMap<String, Long> heldBack) {

    public long answered() {
      return states.getOrDefault("ANSWERED", 0L);
    }

    /** Delivered is what reached a mailbox; bounced and held back are told apart. */
    public long delivered() {
      return answered() + states.getOrDefault("SENT", 0L) + states.getOrDefault("EXPIRED", 0L);
    }

    public long bounced() {
      return states.getOrDefault("BOUNCED", 0L);
    }

    public long onTheWay() {
      return states.getOrDefault("WAITING", 0L) + states.getOrDefault("SENDING", 0L);
    }

    /** The interval of the response rate, null while nobody was asked. */
    public @Nullable ConfidenceInterval interval() {
      return delivered() == 0 ? null : ConfidenceInterval.wilson(answered(), delivered());
    }
  }
}
