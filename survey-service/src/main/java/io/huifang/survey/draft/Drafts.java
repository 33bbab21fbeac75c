package io.huifang.survey.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what was answered page by page until the last page is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Drafts {
  private static final TypeReference<List<Given>> ANSWERS = new TypeReference<>() {};

  /** Two windows with one link: each keeps the answers of the page that it has sent. */
  private static final String KEEP =
      """
      insert into answer_draft as d (invitation_id, given, page, saved_at)
      values (:invitation, cast(:fresh as jsonb), :page, :now)
      on conflict (invitation_id) do update set page = excluded.page, saved_at = excluded.saved_at,
        given = excluded.given || coalesce((select jsonb_agg(g) from jsonb_array_elements(d.given) g
          where not g->>'question' = any(cast(:asked as text[]))), '[]')
      """;

  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** What was answered so far and where to go on; nothing and the first page if nothing was. */
  public Draft of(UUID invitation) {
    List<?> rows =
        PlainQuery.of(
                entities,
                "select cast(given as text), page from answer_draft where invitation_id = :id")
            .setParameter("id", invitation)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Draft(read((String) row[0]), ((Number) row[1]).intValue()))
        .findFirst()
        .orElse(Draft.NONE);
  }

  /**
   * Keeps the answers of a page in place of what they were before.
   *
   * @param asked the questions of the page
   * @param page where to go on, the first is 1
   */
  public void keep(UUID invitation, List<Question> asked, List<Given> fresh, int page) {
    PlainQuery.of(entities, KEEP)
        .setParameter("invitation", invitation)
        .setParameter("fresh", write(fresh))
        .setParameter("page", page)
        .setParameter("now", clock.instant())
        .setParameter("asked", asked.stream().map(Question::key).toArray(String[]::new))
        .executeUpdate();
  }

  /** It is answered, or nobody can answer it any more. */
  public void drop(UUID invitation) {
    PlainQuery.of(entities, "delete from answer_draft where invitation_id = :id")
        .setParameter("id", invitation)
        .executeUpdate();
  }

  private List<Given> read(String given) {
    try {
      return json.readValue(given, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft is not readable", e);
    }
  }

  private String write(List<Given> given) {
    try {
      return json.writeValueAsString(given);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A questionnaire that was begun.
   *
   * @param page where to go on, the first is 1
   */
  public record Draft(List<Given> given, int page) {
    /** Of who begins, and of a questionnaire that is sent in one go. */
    public static final Draft NONE = new Draft(List.of(), 1);

    /** Whether anything is stored. */
    public boolean begun() {
      return this != NONE;
    }

    /** The same with answers to some questions in place of the old ones. */
    public List<Given> with(List<Question> asked, List<Given> fresh) {
      var keys = asked.stream().map(Question::key).collect(Collectors.toSet());
      List<Given> all = new ArrayList<>(given);
      all.removeIf(one -> keys.contains(one.question()));
      all.addAll(fresh);
      return all;
    }
  }
}
