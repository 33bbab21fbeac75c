package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.row.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
  @Inject DataSource database;

  /** One statement for all dimensions; what is chosen now is always among them. */
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
