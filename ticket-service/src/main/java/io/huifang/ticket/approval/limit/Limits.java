package io.huifang.ticket.approval.limit;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.staff.Agent.Post;
import io.huifang.ticket.staff.Staff;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Who may grant how much. The limit of a person holds alone; without one the higher of those of the
 * team and of the role; without any, nothing may be granted.
 */
@ApplicationScoped
public class Limits implements PanacheRepositoryBase<GrantLimit, UUID> {
  @Inject AggregateLocks locks;
  @Inject Staff staff;
  @Inject GrantConfig config;

  /** All of them, as a table is read. */
  public List<GrantLimit.View> all() {
    return list("order by kind, currency, scope desc, subject").stream()
        .map(GrantLimit::view)
        .toList();
  }

  /** All that hold for one kind in one currency, to look at many people. */
  public List<GrantLimit.View> of(GrantKind kind, String currency) {
    return list("kind = ?1 and currency = ?2", kind, currency).stream()
        .map(GrantLimit::view)
        .toList();
  }

  /** Whether somebody may grant so much. */
  public static boolean reaches(List<GrantLimit.View> limits, Holder holder, BigDecimal amount) {
    return most(limits, holder).compareTo(amount) >= 0;
  }

  /** How much somebody may grant at most, by these limits. */
  public static BigDecimal most(List<GrantLimit.View> limits, Holder holder) {
    return limits.stream()
        .filter(one -> one.scope() == Scope.PERSON && one.subject().equals(holder.id()))
        .map(GrantLimit.View::most)
        .findFirst()
        .orElseGet(
            () ->
                limits.stream()
                    .filter(one -> meets(one, holder))
                    .map(GrantLimit.View::most)
                    .reduce(BigDecimal.ZERO, BigDecimal::max));
  }

  private static boolean meets(GrantLimit.View limit, Holder holder) {
    return switch (limit.scope()) {
      case PERSON -> false;
      case TEAM -> limit.subject().equals(holder.team());
      case ROLE -> holder.posts().stream().anyMatch(p -> p.name().equals(limit.subject()));
    };
  }

  /**
   * Sets one; there is one for each kind, currency and subject, and the last word holds.
   *
   * @throws ProblemException 400
   */
  @Transactional
  public void put(GrantLimit.View limit) {
    check(limit);
    locks.oneAtATime("grant-limit", limit.kind() + limit.currency() + limit.subject());
    find(
            "kind = ?1 and currency = ?2 and scope = ?3 and subject = ?4",
            limit.kind(),
            limit.currency(),
            limit.scope(),
            limit.subject())
        .firstResultOptional()
        .ifPresentOrElse(known -> known.most(limit.most()), () -> persist(new GrantLimit(limit)));
  }

  /** Takes one away; doing so twice changes nothing. */
  @Transactional
  public void remove(UUID id) {
    findByIdOptional(id).ifPresent(this::delete);
  }

  private void check(GrantLimit.View limit) {
    boolean known =
        switch (limit.scope()) {
          case ROLE -> Arrays.stream(Post.values()).anyMatch(p -> p.name().equals(limit.subject()));
          case TEAM -> staff.knowsTeam(limit.subject());
          case PERSON -> staff.person(limit.subject()).isPresent();
        };
    if (!known) {
      throw ProblemException.badField("subject", "is no role, team or person that is known");
    }
    if (!config.currencies().contains(limit.currency())) {
      throw ProblemException.badField("currency", "must be one of those that are in use");
    }
  }
}
