package io.huifang.survey.text.terms;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.taught.Sentiment;
import io.huifang.survey.text.taught.Suggestions;
import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Terms;
import io.huifang.survey.text.words.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keyword in context: where a term stands in comments, the latest first. */
@ApplicationScoped
public class Mentions {
  private static final int AROUND = 40;
  private static final String FOUND =
      """
      select a.id, a.received_at, a.comment, s.value, s.scale, t.sentiment, t.sentiment_confidence
      from answer a join text_analysis t on t.answer_id = a.id
      left join answer_score s on s.answer_id = a.id and s.touchpoint = 'OVERALL'
      where t.terms @> array[cast(:term as text)] and a.received_at < :to\
      """;
  @Inject EntityManager entities;
  @Inject Suggestions suggestions;

  /**
   * One for each comment, at the first place.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  @Transactional
  public Page<Mention> of(String term, TermSpan span, int limit, @Nullable String cursor) {
    String key = Cursor.decode(cursor);
    String sql =
        FOUND
            + (span.from() == null ? "" : " and a.received_at >= :begin")
            + (key == null ? "" : " and (a.received_at, a.id) < (:at, :after)")
            + span.asked().sql("a", "received_at")
            + " order by a.received_at desc, a.id desc";
    Query query =
        PlainQuery.of(entities, sql).setParameter("term", term).setParameter("to", span.to());
    if (span.from() != null) {
      query.setParameter("begin", span.from());
    }
    if (key != null) {
      String[] parts = key.split(" ", 2);
      query
          .setParameter("at", Params.instant("cursor", parts[0]))
          .setParameter("after", Params.uuid("cursor", parts.length < 2 ? "-" : parts[1]));
    }
    List<?> rows = span.asked().fill(query).setMaxResults(limit + 1).getResultList();
    return Page.of(
        rows.stream().map(Object[].class::cast).toList(),
        limit,
        row -> mention(term, row),
        row -> row[1] + " " + row[0]);
  }

  private Mention mention(String term, Object[] row) {
    String comment = (String) row[2];
    Reading reading = suggestions.read(comment);
    Word word =
        Terms.of(reading).stream()
            .filter(one -> one.text().equals(term))
            .findFirst()
            .orElseGet(() -> new Word("", Word.Kind.OTHER, 0, 0));
    int begin = whole(comment, Math.max(0, word.begin() - AROUND));
    int end = whole(comment, Math.min(comment.length(), word.end() + AROUND));
    return new Mention(
        (UUID) row[0],
        (Instant) row[1],
        (begin > 0 ? "…" : "") + comment.substring(begin, word.begin()),
        comment.substring(word.begin(), word.end()),
        comment.substring(word.end(), end) + (end < comment.length() ? "…" : ""),
        row[3] == null ? null : ((Number) row[3]).intValue(),
        row[4] == null ? null : ((Number) row[4]).intValue(),
        row[5] == null ? null : Sentiment.valueOf((String) row[5]),
        row[6] == null ? null : ((Number) row[6]).doubleValue());
  }

  /** Never between the halves of a character. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
