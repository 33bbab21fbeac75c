package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is told about the rows of an import; no search leaves its rows. */
@ApplicationScoped
class NoteQueries {
  private static final String WORDS =
      " and (lower(n.externalId) like lower(:words) escape '!'"
          + " or lower(n.reason) like lower(:words) escape '!'"
          + " or lower(n.value) like lower(:words) escape '!')";
  @Inject EntityManager entities;

  /**
   * @throws ProblemException 400 if it is no place in this list
   */
  @Transactional
  public Slice<ImportNote> slice(ListAddress address, int limit, Place place) {
    return Slice.read(
        place, limit, at -> rows(address, limit, at), note -> String.valueOf(note.seq()));
  }

  private List<ImportNote> rows(ListAddress address, int limit, Place place) {
    StringBuilder text =
        new StringBuilder("from ImportNote n where n.jobId = :job and n.kind = :kind");
    Map<String, Object> values = new HashMap<>();
    values.put("job", NoteList.job(address));
    values.put("kind", NoteList.kind(address.view()));
    if (address.words() != null) {
      text.append(WORDS);
      values.put("words", "%" + address.words().replaceAll("[!%_]", "!$0") + "%");
    }
    for (String filter : List.of(NoteList.COLUMN, NoteList.FIELD)) {
      if (!address.value(filter).isEmpty()) {
        text.append(" and n.").append(filter).append(" = :").append(filter);
        values.put(filter, address.value(filter));
      }
    }
    boolean falling = NoteList.LAST.equals(address.sort()) != place.back();
    if (place.key() != null) {
      text.append(falling ? " and n.seq < :seq" : " and n.seq > :seq");
      values.put("seq", seq(place.key()));
    }
    text.append(falling ? " order by n.seq desc" : " order by n.seq");
    TypedQuery<ImportNote> query = entities.createQuery(text.toString(), ImportNote.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit + 1).getResultList();
  }

  private static long seq(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  /** How much is told, by view. */
  @Transactional
  public Map<String, Long> counts(UUID job) {
    return entities
        .createQuery(
            "select n.kind, count(*) from ImportNote n where n.jobId = :job group by n.kind",
            Object[].class)
        .setParameter("job", job)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(row -> NoteList.key((ImportNote.Kind) row[0]), row -> (Long) row[1]));
  }
}
