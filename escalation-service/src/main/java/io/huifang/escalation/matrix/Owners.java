package io.huifang.escalation.matrix;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Target;
import io.huifang.escalation.matrix.Workload.Busy;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
  private static final String LOADS =
      """
      select p.id, p.team, p.post, coalesce(l.cases, 0) + coalesce(c.change, 0)
      from person_copy p left join case_load l on l.owner = p.id
        left join (select owner, sum(change) as change from case_load_change group by owner) c
          on c.owner = p.id
      where p.active
      """;
  @Inject EntityManager entities;
  @Inject TransactionMemory memory;

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
    return memory.once(Workload.class, this::look).people();
  }

  private Workload look() {
    List<?> rows = PlainQuery.of(entities, LOADS).getResultList();
    return new Workload(rows.stream().map(Object[].class::cast).map(Owners::busy).toList());
  }

  private static Busy busy(Object[] row) {
    return new Busy(
        (String) row[0],
        (String) row[1],
        CaseLevel.Post.valueOf((String) row[2]),
        ((Number) row[3]).longValue());
  }

  /** Steps that run together give out many cases before the first of them is written. */
  void onChange(@Observes CaseChanged change) {
    if (change.type().comesToSomebody()) {
      memory.known(Workload.class).ifPresent(load -> load.oneMoreFor(change.subject().owner()));
    }
  }

  private Stream<Busy> skilled(String skill) {
    List<String> ids =
        FirstColumn.of(
            PlainQuery.of(entities, "select id from seat_copy where jsonb_exists(skills, :skill)")
                .setParameter("skill", skill),
            String.class);
    return all().filter(one -> ids.contains(one.id()));
  }
}
