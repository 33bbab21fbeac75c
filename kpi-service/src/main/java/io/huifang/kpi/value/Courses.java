package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.ValueReader.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a metric through two periods with one statement. */
@ApplicationScoped
public class Courses {
  @Inject ValueReader reader;
  @Inject Goals goals;
  @Inject Clock clock;

  /**
   * The total, the pieces, and the same of an earlier period.
   *
   * @param question without groups; its interval makes the pieces
   * @param before the same question about a period that ends before this one begins; null for none
   */
  public Course of(Question question, @Nullable Question before) {
    if (question.metric().source() == Metric.Source.BACKLOG) {
      throw new IllegalArgumentException("What is open at a moment adds up to nothing");
    }
    List<Instant> edges = new ArrayList<>(before == null ? List.of() : before.edges());
    int earlier = Math.max(0, edges.size() - 1);
    List<Instant> own = question.edges();
    boolean touching = before != null && before.to().equals(question.from());
    int first = before == null ? 1 : touching ? earlier + 1 : earlier + 2;
    edges.addAll(touching ? own.subList(1, own.size()) : own);
    Question all = before == null ? question : question.during(before.from(), question.to());
    Map<Place, Sums> sums = read(all, edges, earlier, first);
    return new Course(
        value(question, sums, ValueReader.AFTER, question.from(), question.to()),
        pieces(question, sums, edges, first, edges.size() - 1),
        before == null ? null : value(before, sums, ValueReader.BEFORE, before.from(), before.to()),
        before == null ? List.of() : pieces(before, sums, edges, 1, earlier));
  }

  private List<Value> pieces(
      Question question, Map<Place, Sums> sums, List<Instant> edges, int first, int last) {
    List<Value> pieces = new ArrayList<>();
    for (int piece = first; piece <= last; piece++) {
      pieces.add(value(question, sums, piece, edges.get(piece - 1), edges.get(piece)));
    }
    return pieces;
  }

  private Value value(
      Question question, Map<Place, Sums> all, int piece, Instant start, Instant end) {
    Sums sums = all.getOrDefault(new Place(piece, List.of()), new Sums(question.weighted()));
    return sums.value(
        question.metric(),
        question.scale(),
        start,
        end,
        Map.of(),
        goals.of(question, Map.of(), end));
  }

  private Map<Place, Sums> read(Question question, List<Instant> edges, int before, int after) {
    try {
      return reader.read(question, edges, before, after, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("Values could not be read", e);
    }
  }
}
