package io.huifang.platform.list.saved;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The saved views that the caller sees: the own ones, and those of the own team. */
@ApplicationScoped
public class SavedViews {
  private static final String SEEN =
      """
      select v.id, v.list, v.owner_kind, v.name, v.query, v.version, s.view is not null as start
      from saved_view v left join saved_view_start s on s.view = v.id and s.person = :me
      where (v.owner_kind = 'PERSON' and v.owner = :me or v.owner_kind = 'TEAM' and v.owner = :team)
      """;
  @Inject EntityManager entities;
  @Inject Caller caller;

  /** Of one list: the own ones first, each in the order in which they were made. */
  @Transactional
  public List<SavedView> of(String list) {
    return read(SEEN + " and v.list = :rest order by v.owner_kind, v.position, v.name", list);
  }

  /** The one that a list begins with for the caller. */
  @Transactional
  public Optional<SavedView> start(String list) {
    return read(SEEN + " and v.list = :rest and s.view is not null", list).stream().findFirst();
  }

  /**
   * @throws ProblemException 404 if there is none, or it is somebody else's
   */
  @Transactional
  public SavedView visible(UUID id) {
    return read(SEEN + " and v.id = :rest", id).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("saved view " + id));
  }

  /**
   * @throws ProblemException 404 as above, 403 if it is the team's and the caller does not lead it
   */
  SavedView toChange(UUID id) {
    SavedView view = visible(id);
    if (!view.changeable()) {
      throw ProblemException.forbidden("Who leads the team changes its views");
    }
    return view;
  }

  /** Whether the caller may make and change views of the own team. */
  public boolean leads() {
    return caller.team() != null && (caller.is(Role.LEAD) || caller.is(Role.ADMIN));
  }

  @SuppressWarnings("unchecked") // of the class that is asked for
  private List<SavedView> read(String sql, Object rest) {
    Query query = entities.createNativeQuery(sql, Tuple.class);
    Map.of("me", caller.id(), "team", team(caller.team()), "rest", rest)
        .forEach(query::setParameter);
    return ((List<Tuple>) query.getResultList()).stream().map(this::view).toList();
  }

  /** No team has an empty name, so nobody without one finds anything. */
  private static String team(@Nullable String team) {
    return team == null ? "" : team;
  }

  private SavedView view(Tuple row) {
    boolean team = "TEAM".equals(row.get("owner_kind", String.class));
    return new SavedView(
        row.get("id", UUID.class),
        row.get("list", String.class),
        team,
        row.get("name", String.class),
        row.get("query", String.class),
        !team || leads(),
        row.get("start", Boolean.class),
        row.get("version", Long.class));
  }
}
