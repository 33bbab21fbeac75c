package io.huifang.survey.feedback.likeness;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.NewFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be the same thing told twice; people decide. The same author within a week, or at least
 * three terms in common that are half of all terms of both within a month: short texts that share
 * one or two words are not taken for the same.
 */
@ApplicationScoped
public class Likeness {
  private static final Duration SAME_AUTHOR = Duration.ofDays(7);
  private static final Duration SAME_WORDS = Duration.ofDays(30);
  private static final int MOST = 5;
  private static final String LIKE =
      """
      with near as (
        select f.id, f.number, f.state, coalesce(f.title, f.content) as content, f.team, cardinality(f.terms) as size,
          (select count(*) from unnest(f.terms) t where t = any(cast(:terms as text[]))) as shared,
          coalesce(f.received_at between :fromAuthor and :toAuthor
            and (f.customer_id = cast(nullif(:customer, '') as uuid)
              or lower(f.author_contact) = lower(nullif(:contact, ''))), false) as author
        from feedback f
        where f.joined_into is null and f.id <> :id and f.state <> 'CLOSED'
          and f.received_at between :from and :to
          and (:team = '' or f.team is null or f.team = :team)
          and (f.customer_id = cast(nullif(:customer, '') as uuid)
            or lower(f.author_contact) = lower(nullif(:contact, ''))
            or f.terms && cast(:terms as text[])))
      select id, number, state, left(content, 200), author, shared from near
      where author or (shared >= 3 and shared * 2 >= size + :size - shared)
      order by author desc, shared desc, id desc limit :most
      """;
  @Inject EntityManager entities;
  @Inject TeamScope scope;

  /** The likeliest first, of what the caller may see. */
  public List<Like> to(Feedback feedback) {
    NewFeedback.Author author = feedback.asTold().author();
    String[] terms = feedback.terms().toArray(String[]::new);
    List<?> rows =
        PlainQuery.of(entities, LIKE)
            .setParameter("id", feedback.id())
            .setParameter("terms", terms)
            .setParameter("size", terms.length)
            .setParameter("customer", text(author.customerId()))
            .setParameter("contact", text(author.contact()))
            .setParameter("team", text(scope.team()))
            .setParameter("from", feedback.receivedAt().minus(SAME_WORDS))
            .setParameter("to", feedback.receivedAt().plus(SAME_WORDS))
            .setParameter("fromAuthor", feedback.receivedAt().minus(SAME_AUTHOR))
            .setParameter("toAuthor", feedback.receivedAt().plus(SAME_AUTHOR))
            .setParameter("most", MOST)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Likeness::like).toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Like like(Object[] row) {
    return new Like(
        (UUID) row[0],
        (String) row[1],
        FeedbackState.valueOf((String) row[2]),
        (String) row[3],
        (Boolean) row[4],
        ((Number) row[5]).intValue());
  }

  /**
   * One that may be the same.
   *
   * @param text its beginning
   * @param sameAuthor whether the same person has said it within a week
   * @param sharedTerms how many terms both have
   */
  public record Like(
      UUID id,
      String number,
      FeedbackState state,
      String text,
      boolean sameAuthor,
      int sharedTerms) {}
}
