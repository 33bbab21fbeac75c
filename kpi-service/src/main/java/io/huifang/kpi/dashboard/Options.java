package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.row.Sql;
import io.huifang.kpi.value.MetricCalculator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a page can be narrowed to: what occurs in its period, by name. */
@ApplicationScoped
public class Options {
  private static final int MOST = 500;
  private static final String COLUMNS =
      View.BY.stream().map(Dimension::key).collect(Collectors.joining(", "));
  private static final String SETS =
      View.BY.stream()
          .map(dimension -> "(" + dimension.key() + ")")
          .collect(Collectors.joining(", "));

  /** Whatever happens is counted by one of these. */
  private static final List<String> COUNTED =
      List.of("tickets_created", "csat_mean", "contacts_offered");

  @Inject DataSource database;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  @ConfigProperty(name = "huifang.rollup.from-rows")
  long fromRows;

  /** What occurs, and what is chosen now. */
  public List<Choice> of(View view, Names.Known names, Words words) {
    Map<Dimension, TreeSet<String>> found =
        occurring(view.period().start(), view.period().end(), view.scope());
    view.narrowed()
        .forEach(
            (dimension, value) ->
                found.computeIfAbsent(dimension, d -> new TreeSet<>()).add(value));
    List<Choice> choices = new ArrayList<>();
    found.forEach(
        (dimension, codes) -> {
          boolean confined = dimension == Dimension.TEAM && view.scope() != null;
          List<Option> options =
              codes.stream()
                  .filter(code -> !confined || code.equals(view.scope()))
                  .map(code -> new Option(code, names.of(dimension, code)))
                  .sorted(Comparator.comparing(Option::name))
                  .limit(MOST)
                  .toList();
          choices.add(
              new Choice(
                  dimension.key(),
                  words.texts().dimension(dimension),
                  view.wanted(dimension),
                  confined,
                  options));
        });
    return choices;
  }

  /**
   * Codes by dimension.
   *
   * @param scope the only team whose are told, null for all
   */
  public Map<Dimension, TreeSet<String>> occurring(
      Instant from, Instant to, @Nullable String scope) {
    Question tickets = question(COUNTED.get(0), from, to, scope);
    long many = calculator.rows(tickets).get(0).n();
    return many < fromRows ? scanned(from, to, scope) : asked(from, to, scope);
  }

  /** Of many by questions, which read rollups. */
  private Map<Dimension, TreeSet<String>> asked(Instant from, Instant to, @Nullable String scope) {
    Map<Dimension, TreeSet<String>> found = new LinkedHashMap<>();
    for (Dimension by : View.BY) {
      TreeSet<String> codes = found.computeIfAbsent(by, dimension -> new TreeSet<>());
      for (String metric : COUNTED) {
        Question question = question(metric, from, to, scope).cut(Interval.TOTAL, List.of(by));
        calculator.rows(question).forEach(row -> codes.add(row.group().get(by.key())));
      }
      codes.remove(Dimension.NONE);
    }
    return found;
  }

  private Question question(String metric, Instant from, Instant to, @Nullable String scope) {
    Question all = Question.of(catalogue.known(metric), from, to, site);
    return scope == null ? all : all.only(Dimension.TEAM, scope);
  }

  /** Of few with one statement for all dimensions. */
  private Map<Dimension, TreeSet<String>> scanned(
      Instant from, Instant to, @Nullable String scope) {
    Map<Dimension, TreeSet<String>> found = new LinkedHashMap<>();
    View.BY.forEach(dimension -> found.put(dimension, new TreeSet<>()));
    Sql sql = new Sql().add("select " + COLUMNS + " from fact");
    sql.add("where kind in ('CREATED', 'SCORE', 'CONTACT') and at >= ? and at < ?", from, to);
    if (scope != null) {
      sql.add("and team = ?", scope);
    }
    sql.add("group by grouping sets (" + SETS + ")");
    try (Connection connection = database.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        for (int i = 0; i < View.BY.size(); i++) {
          String code = row.getString(i + 1);
          if (code != null) {
            found.computeIfAbsent(View.BY.get(i), dimension -> new TreeSet<>()).add(code);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Choices could not be read", e);
    }
  }

  /**
   * A list to choose from.
   *
   * @param fixed whether there is no choice
   */
  public record Choice(
      String key, String name, String wanted, boolean fixed, List<Option> options) {}

  /** One entry of the list. */
  public record Option(String code, String name) {}
}
