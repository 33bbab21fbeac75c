package io.huifang.kpi.value;

import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.ValueReader.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers questions about metrics. */
@ApplicationScoped
public class MetricCalculator {
  @Inject ValueReader reader;
  @Inject Goals goals;
  @Inject DataSource database;
  @Inject Clock clock;

  /** The values of a period, with those of the period before if that was asked for. */
  public Values answer(Question question) {
    Instant now = clock.instant();
    List<Value> rows = values(question, now);
    if (question.compare()) {
      rows = beside(question, rows, now);
    }
    KpiTarget goal = goals.of(question, Map.of(), question.to());
    return new Values(
        question.metric().id(),
        question.metric().version(),
        question.variant().id(),
        question.metric().unit(),
        question.metric().boundsOn(question.scale()),
        question.from(),
        question.to(),
        question.zone().getId(),
        question.interval().key(),
        question.by().stream().map(Cut::key).toList(),
        question.scale(),
        question.windowDays(),
        question.threshold(),
        goal == null ? null : goal.value(),
        new Values.Freshness(newestEvent(), now),
        rows,
        question.weighted() ? true : null);
  }

  /** The values of a period and nothing else: one statement. */
  public List<Value> rows(Question question) {
    return values(question, clock.instant());
  }

  private List<Value> values(Question question, Instant now) {
    List<Instant> edges = question.edges();
    Map<Place, Sums> places = sums(question, edges, now);
    if (question.by().isEmpty()) {
      for (int piece = 1; piece < edges.size(); piece++) {
        places.computeIfAbsent(new Place(piece, List.of()), place -> new Sums(question.weighted()));
      }
    }
    List<Value> rows = new ArrayList<>();
    places.forEach(
        (place, sums) ->
            rows.add(
                value(
                    question,
                    sums,
                    edges.get(place.piece() - 1),
                    edges.get(place.piece()),
                    group(question, place))));
    return rows;
  }

  private List<Value> beside(Question question, List<Value> rows, Instant now) {
    Question before = question.previous();
    List<Instant> edges = before.edges();
    Map<Place, Sums> places = sums(before, edges, now);
    List<Instant> own = question.edges();
    List<Value> compared = new ArrayList<>();
    for (Value row : rows) {
      int piece = own.indexOf(row.start()) + 1;
      if (piece >= edges.size()) {
        compared.add(row);
        continue;
      }
      Place place = new Place(piece, List.copyOf(row.group().values()));
      Value old =
          value(
              question,
              places.getOrDefault(place, new Sums(question.weighted())),
              edges.get(piece - 1),
              edges.get(piece),
              row.group());
      Double change = row.value() == null || old.value() == null ? null : row.value() - old.value();
      compared.add(
          row.with(new Value.Previous(old.start(), old.end(), old.n(), old.value(), change)));
    }
    return compared;
  }

  private Value value(
      Question question, Sums sums, Instant start, Instant end, Map<String, String> group) {
    KpiTarget goal = goals.of(question, group, end);
    return sums.value(question.metric(), question.scale(), start, end, group, goal);
  }

  private Map<Place, Sums> sums(Question question, List<Instant> edges, Instant now) {
    try {
      return reader.read(question, edges, now);
    } catch (SQLException e) {
      throw new IllegalStateException("Values could not be read", e);
    }
  }

  private static Map<String, String> group(Question question, Place place) {
    Map<String, String> group = new LinkedHashMap<>();
    for (int i = 0; i < question.by().size(); i++) {
      group.put(question.by().get(i).key(), place.group().get(i));
    }
    return group;
  }

  /** When the newest thing happened that has been taken; null before the first. */
  public @Nullable Instant newestEvent() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select max(event_at) from subject");
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime newest = row.getObject(1, OffsetDateTime.class);
      return newest == null ? null : newest.toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException("Freshness could not be read", e);
    }
  }
}
