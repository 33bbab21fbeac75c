package io.huifang.platform.list.saved;

import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes saved views; one after the other where they belong to the same owner. */
@ApplicationScoped
class ViewChanges {
  /** What still stands in a row; also the most that somebody finds something in. */
  static final int MOST = 20;

  private static final String TOPIC = "saved views";
  private static final String COUNT =
      """
      select count(*), count(*) filter (where name = :name), coalesce(max(position), 0)
      from saved_view where list = :list and owner_kind = :kind and owner = :owner
      """;
  private static final String INSERT =
      """
      insert into saved_view (id, list, owner_kind, owner, name, query, position, made_by, made_at)
      values (:id, :list, :kind, :owner, :name, :query, :position, :me, :now)
      """;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject SavedViews views;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * What became of a wish for a view.
   *
   * @param id of the new one, null if there is none
   */
  record Made(ViewOutcome outcome, @Nullable UUID id) {}

  @Transactional
  Made create(String list, boolean team, String name, String query) {
    if (team && !views.leads()) {
      throw ProblemException.forbidden("Who leads the team makes its views");
    }
    String owner = team ? Objects.requireNonNull(caller.team()) : caller.id();
    Map<String, Object> owned =
        Map.of("list", list, "kind", team ? "TEAM" : "PERSON", "owner", owner, "name", name);
    locks.oneAtATime(TOPIC, list);
    Tuple there =
        (Tuple) filled(entities.createNativeQuery(COUNT, Tuple.class), owned).getSingleResult();
    if (number(there, 1) > 0) {
      return new Made(ViewOutcome.TAKEN, null);
    }
    if (number(there, 0) >= MOST) {
      return new Made(ViewOutcome.FULL, null);
    }
    UUID id = Ids.next();
    filled(entities.createNativeQuery(INSERT), owned)
        .setParameter("id", id)
        .setParameter("query", query)
        .setParameter("position", number(there, 2) + 1)
        .setParameter("me", caller.id())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return new Made(ViewOutcome.SAVED, id);
  }

  @Transactional
  ViewOutcome rename(UUID id, long version, String name) {
    if (!unchanged(id, version)) {
      return ViewOutcome.CHANGED;
    }
    int renamed =
        entities
            .createNativeQuery(
                "update saved_view v set name = :name, version = version + 1"
                    + " where id = :id and not exists (select from"
                    + " saved_view o where o.list = v.list and o.owner_kind = v.owner_kind"
                    + " and o.owner = v.owner and o.name = :name and o.id <> v.id)")
            .setParameter("id", id)
            .setParameter("name", name)
            .executeUpdate();
    return renamed == 0 ? ViewOutcome.TAKEN : ViewOutcome.RENAMED;
  }

  @Transactional
  ViewOutcome replace(UUID id, long version, String query) {
    if (!unchanged(id, version)) {
      return ViewOutcome.CHANGED;
    }
    entities
        .createNativeQuery(
            "update saved_view set query = :query, version = version + 1 where id = :id")
        .setParameter("id", id)
        .setParameter("query", query)
        .executeUpdate();
    return ViewOutcome.SAVED;
  }

  @Transactional
  ViewOutcome delete(UUID id, long version) {
    if (!unchanged(id, version)) {
      return ViewOutcome.CHANGED;
    }
    entities
        .createNativeQuery("delete from saved_view where id = :id")
        .setParameter("id", id)
        .executeUpdate();
    return ViewOutcome.DELETED;
  }

  /**
   * Whether it still is what the caller has seen, and stays so until the transaction ends.
   *
   * @throws ProblemException 404 or 403 as of {@link SavedViews#toChange}
   */
  private boolean unchanged(UUID id, long version) {
    locks.oneAtATime(TOPIC, views.toChange(id).list());
    return views.toChange(id).version() == version;
  }

  /** Lets the list begin with it for the caller, or as for everybody. */
  @Transactional
  void start(SavedView view, boolean wanted) {
    String sql =
        wanted
            ? "insert into saved_view_start (list, person, view) values (:list, :me, :id)"
                + " on conflict (list, person) do update set view = excluded.view"
            : "delete from saved_view_start where list = :list and person = :me and view = :id";
    entities
        .createNativeQuery(sql)
        .setParameter("list", view.list())
        .setParameter("me", caller.id())
        .setParameter("id", view.id())
        .executeUpdate();
  }

  private static long number(Tuple row, int column) {
    return ((Number) row.get(column)).longValue();
  }

  private static Query filled(Query query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
