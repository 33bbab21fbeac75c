package io.huifang.survey.overview;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.results.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Answers of a period, the latest received first. */
@ApplicationScoped
class AnswerList {
  private static final String LOW =
      "exists (select from answer_score s where s.answer_id = a.id"
          + " and s.touchpoint = 'OVERALL' and s.scale = 5 and s.value <= 2)";
  private static final String SCORED =
      " and exists (select from answer_score s where s.answer_id = a.id"
          + " and s.touchpoint = 'OVERALL' and s.scale = 5 and s.value = :score)";
  private static final String COMMENTED = "a.comment is not null and a.comment <> '(erased)'";
  @Inject EntityManager entities;

  /** The views of them. */
  public enum Show {
    ALL(""),
    LOW(" and " + AnswerList.LOW),
    COMMENTS(" and " + COMMENTED);

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }

    /** As it stands in addresses. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Show named(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static List<String> keys() {
      return Arrays.stream(values()).map(Show::key).toList();
    }
  }

  /**
   * One page of what an address names.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Slice<Answer> slice(ListAddress address, Asked asked, int limit, Place place) {
    return Slice.read(
        place,
        limit,
        at -> rows(address, asked, limit, at),
        answer -> answer.receivedAt() + " " + answer.id());
  }

  private List<Answer> rows(ListAddress address, Asked asked, int limit, Place place) {
    boolean newest = !"oldest".equals(address.sort());
    boolean down = newest != place.back();
    String score = address.value(AnswerShape.SCORE);
    String way = down ? " desc" : "";
    Query query =
        narrowed(
            "select a.* from answer a where true"
                + Show.named(address.view()).condition
                + (score.isEmpty() ? "" : SCORED)
                + (place.isStart()
                    ? ""
                    : " and (a.received_at, a.id) " + (down ? "<" : ">") + " (:at, :after)"),
            " order by a.received_at" + way + ", a.id" + way,
            asked,
            Answer.class);
    if (!score.isEmpty()) {
      query.setParameter("score", Integer.parseInt(score));
    }
    if (place.key() != null) {
      String[] parts = place.key().split(" ", 2);
      query.setParameter("at", Params.instant("cursor", parts[0]));
      query.setParameter("after", Params.uuid("cursor", parts.length < 2 ? "-" : parts[1]));
    }
    List<?> found = query.setMaxResults(limit + 1).getResultList();
    return found.stream().map(Answer.class::cast).toList();
  }

  /** How many there are of each. */
  Map<String, Long> counts(Asked asked) {
    String counts =
        "select count(*), count(*) filter (where %s), count(*) filter (where %s) from answer a where true"
            .formatted(LOW, COMMENTED);
    Object[] row = (Object[]) narrowed(counts, "", asked, Object[].class).getSingleResult();
    Map<String, Long> all = new TreeMap<>();
    for (Show show : Show.values()) {
      all.put(show.key(), ((Number) row[show.ordinal()]).longValue());
    }
    return all;
  }

  private Query narrowed(String sql, String end, Asked asked, Class<?> rows) {
    return asked.fill(entities.createNativeQuery(sql + asked.sql("a", "received_at") + end, rows));
  }
}
