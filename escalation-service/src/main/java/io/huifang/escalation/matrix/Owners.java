package io.huifang.escalation.matrix;

import io.huifang.escalation.CaseLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can own a case, and how much each of them has already. */
@ApplicationScoped
class Owners {
  @Inject EntityManager entities;

  /**
   * Whoever in the post has the fewest open cases. Agents and leads of the team come first;
   * specialists and managers work for all teams.
   */
  Optional<String> leastBusy(CaseLevel.Post post, @Nullable String team) {
    List<Busy> people = inPost(post);
    boolean ofTeams = post == CaseLevel.Post.AGENT || post == CaseLevel.Post.LEAD;
    Comparator<Busy> byCases = Comparator.comparingLong(Busy::cases);
    return people.stream()
        .filter(person -> ofTeams && Objects.equals(person.team(), team))
        .min(byCases)
        .or(() -> people.stream().min(byCases))
        .map(Busy::id);
  }

  /** By id, so that of equals always the same one comes first. */
  private List<Busy> inPost(CaseLevel.Post post) {
    return entities
        .createQuery(
            "select p.id, p.team, count(c.id) from PersonCopy p"
                + " left join EscalationCase c on c.owner = p.id and c.state = OPEN"
                + " where p.active = true and p.post = :post group by p.id, p.team order by p.id",
            Busy.class)
        .setParameter("post", post)
        .getResultList();
  }

  /** Somebody with so many open cases. */
  record Busy(String id, @Nullable String team, long cases) {}
}
