package io.huifang.escalation.matrix;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Target;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can own a case, and how much each of them has already. */
@ApplicationScoped
class Owners {
  private static final Comparator<Busy> BY_CASES =
      Comparator.comparingLong(Busy::cases).thenComparing(Busy::id);
  @Inject EntityManager entities;

  /**
   * Whom a target means today, the first choice first: those of the case's team before others where
   * the post belongs to a team, then by how few open cases they have.
   *
   * @param team of the case
   * @return ids, empty if it means nobody; on-call targets are not asked here
   */
  List<String> meantBy(Target target, @Nullable String team) {
    return switch (target.kind()) {
      case AGENT, LEAD -> nearFirst(post(target), team).map(Busy::id).toList();
      case SPECIALIST, MANAGER -> inOrder(post(target));
      case PERSON -> inOrder(all().filter(one -> one.id().equals(target.id())));
      case TEAM -> inOrder(all().filter(one -> Objects.equals(one.team(), target.id())));
      case SKILL -> inOrder(skilled(Objects.requireNonNull(target.id())));
      case LEAD_OF -> {
        String of = Objects.requireNonNullElse(target.id(), Objects.requireNonNullElse(team, ""));
        yield inOrder(leads().filter(one -> of.equals(one.team())));
      }
      case ON_CALL -> List.of();
    };
  }

  private Stream<Busy> post(Target target) {
    CaseLevel.Post wanted = CaseLevel.Post.valueOf(target.kind().name());
    return all().filter(one -> one.post() == wanted);
  }

  private Stream<Busy> leads() {
    return all().filter(one -> one.post() == CaseLevel.Post.LEAD);
  }

  private static Stream<Busy> nearFirst(Stream<Busy> people, @Nullable String team) {
    Comparator<Busy> near = Comparator.comparing(one -> !Objects.equals(one.team(), team));
    return people.sorted(near.thenComparing(BY_CASES));
  }

  private static List<String> inOrder(Stream<Busy> people) {
    return people.sorted(BY_CASES).map(Busy::id).toList();
  }

  private Stream<Busy> all() {
    return entities
        .createQuery(
            "select p.id, p.team, p.post, count(c.id) from PersonCopy p"
                + " left join EscalationCase c on c.owner = p.id and c.state = OPEN"
                + " where p.active = true group by p.id, p.team, p.post",
            Busy.class)
        .getResultStream();
  }

  private Stream<Busy> skilled(String skill) {
    List<String> ids =
        FirstColumn.of(
            PlainQuery.of(entities, "select id from seat_copy where jsonb_exists(skills, :skill)")
                .setParameter("skill", skill),
            String.class);
    return all().filter(one -> ids.contains(one.id()));
  }

  /** Somebody with so many open cases. */
  record Busy(String id, @Nullable String team, CaseLevel.Post post, long cases) {}
}
