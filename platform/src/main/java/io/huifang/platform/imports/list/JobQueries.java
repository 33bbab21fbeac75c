package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads imports as their list shows them. */
@ApplicationScoped
class JobQueries {
  private static final String COUNTS =
      Arrays.stream(JobView.values())
          .map(view -> "coalesce(sum(case when " + view.condition() + " then 1 else 0 end), 0)")
          .collect(Collectors.joining(", ", "select ", " from ImportJob j"));
  @Inject EntityManager entities;

  /**
   * @throws ProblemException 400 if it is no place in this list
   */
  @Transactional
  public Slice<ImportView> slice(ListAddress address, int limit, Place place) {
    return Slice.read(
        place, limit, at -> rows(address, limit, at), job -> job.createdAt() + " " + job.id());
  }

  private List<ImportView> rows(ListAddress address, int limit, Place place) {
    StringBuilder text = new StringBuilder("from ImportJob j where ");
    text.append(JobView.named(address.view()).condition());
    Map<String, Object> values = new HashMap<>();
    if (address.words() != null) {
      text.append(" and lower(j.fileName) like lower(:words) escape '!'");
      values.put("words", "%" + address.words().replaceAll("[!%_]", "!$0") + "%");
    }
    if (!address.value(JobList.TARGET).isEmpty()) {
      text.append(" and j.target = :target");
      values.put("target", address.value(JobList.TARGET));
    }
    if (!address.value(JobList.STATE).isEmpty()) {
      text.append(" and j.state = :state");
      values.put("state", ImportState.valueOf(address.value(JobList.STATE)));
    }
    boolean rising = JobList.OLDEST.equals(address.sort()) != place.back();
    if (place.key() != null) {
      String then = rising ? ">" : "<";
      text.append(
          " and j.createdAt %1$s= :at and (j.createdAt %1$s :at or j.id %1$s :id)".formatted(then));
      from(place.key(), values);
    }
    String way = rising ? "asc" : "desc";
    text.append(" order by j.createdAt %1$s, j.id %1$s".formatted(way));
    TypedQuery<ImportJob> query = entities.createQuery(text.toString(), ImportJob.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit + 1).getResultList().stream().map(ImportJob::view).toList();
  }

  private static void from(String key, Map<String, Object> values) {
    String[] parts = key.split(" ", 2);
    try {
      values.put("at", Instant.parse(parts[0]));
      values.put("id", UUID.fromString(parts[1]));
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  /** How many there are in each view. */
  @Transactional
  public Map<String, Long> counts() {
    Object[] row = entities.createQuery(COUNTS, Object[].class).getSingleResult();
    JobView[] views = JobView.values();
    return IntStream.range(0, views.length)
        .boxed()
        .collect(Collectors.toMap(i -> views[i].key(), i -> ((Number) row[i]).longValue()));
  }
}
