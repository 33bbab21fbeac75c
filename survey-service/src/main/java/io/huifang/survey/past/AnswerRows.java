package io.huifang.survey.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The rows of imported answers, many at once. */
@ApplicationScoped
class AnswerRows {
  private static final String LOCK =
      """
      select id, correlation_id, version from answer
      where id in :ids and origin = 'IMPORT' order by id for update
      """;
  private static final String SNAPSHOT =
      """
      select a.id, cast(jsonb_build_object('answer', to_jsonb(a), 'scores', coalesce(
        (select jsonb_agg(to_jsonb(s)) from answer_score s where s.answer_id = a.id), '[]')) as text)
      from answer a where a.id in :ids
      """;
  private static final String FORMER =
      """
       from (select cast(t as jsonb) as f, v
         from unnest(cast(:texts as text[]), cast(:versions as bigint[])) as u(t, v)) former
      """;
  private static final List<String> PUT_BACK =
      List.of(
          """
          insert into answer select (jsonb_populate_record(cast(null as answer),
            jsonb_set(f->'answer', '{version}', to_jsonb(v)))).*
          """
              + FORMER,
          "insert into answer_score select (jsonb_populate_record(cast(null as answer_score), s)).*"
              + FORMER
              + ", jsonb_array_elements(f->'scores') s");
  @Inject EntityManager entities;

  /** Those that exist, locked one after the other. */
  Map<UUID, Standing> locked(Collection<UUID> ids) {
    Map<UUID, Standing> locked = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      for (Object row : rows(LOCK, ids)) {
        Object[] one = (Object[]) row;
        locked.put((UUID) one[0], new Standing((UUID) one[1], ((Number) one[2]).longValue()));
      }
    }
    return locked;
  }

  /** Everything about them, as JSON. */
  Map<UUID, String> snapshot(Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      rows(SNAPSHOT, ids)
          .forEach(row -> texts.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
    }
    return texts;
  }

  private List<?> rows(String sql, Collection<UUID> ids) {
    return entities.createNativeQuery(sql).setParameter("ids", ids).getResultList();
  }

  void erase(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String sql :
        List.of(
            "delete from answer_score where answer_id in :ids",
            "delete from answer where id in :ids")) {
      entities.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
    }
  }

  /** Puts snapshots back, with the version after the one that was known meanwhile. */
  void putBack(Map<UUID, String> snapshots, Map<UUID, Standing> now) {
    if (snapshots.isEmpty()) {
      return;
    }
    Long[] versions =
        snapshots.keySet().stream()
            .map(id -> Objects.requireNonNull(now.get(id)).version() + 1)
            .toArray(Long[]::new);
    for (String sql : PUT_BACK) {
      entities
          .createNativeQuery(sql)
          .setParameter("texts", snapshots.values().toArray(String[]::new))
          .setParameter("versions", versions)
          .executeUpdate();
    }
  }

  /** What stays when an answer is replaced. */
  record Standing(UUID correlationId, long version) {}
}
