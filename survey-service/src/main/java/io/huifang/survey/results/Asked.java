package io.huifang.survey.results;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What answers and invitations are narrowed to, as conditions on their columns.
 *
 * @param from the beginning of the period, null for all that there is
 * @param team the team that the reader sees, null for all
 * @param orNone whether what is of no team counts as well
 * @param only wanted values of the columns team, channel and tier; one of several is enough
 */
public record Asked(
    @Nullable Instant from, @Nullable String team, boolean orNone, Map<String, List<String>> only) {
  /** What can be asked for, as columns and in addresses. */
  public static final List<String> BY = List.of("team", "channel", "tier");

  /** All that the reader sees, what is of no team included: somebody has to. */
  public static Asked visible(@Nullable Instant from, @Nullable String team) {
    return new Asked(from, team, true, Map.of());
  }

  /** The same where only some values are wanted; what is not in {@link #BY} is not asked for. */
  public Asked only(Map<String, List<String>> wanted) {
    Map<String, List<String>> known = new LinkedHashMap<>(wanted);
    known.keySet().retainAll(BY);
    return new Asked(from, team, orNone, known);
  }

  /** For figures: of the team alone, as the dashboard counts. */
  public Asked counted() {
    return new Asked(from, team, false, only);
  }

  /**
   * Conditions, each with an "and" before it.
   *
   * @param alias of the table
   * @param time its column with the time
   */
  public String sql(String alias, String time) {
    StringBuilder sql = new StringBuilder();
    if (from != null) {
      sql.append(" and ").append(alias).append('.').append(time).append(" >= :from");
    }
    if (team != null) {
      String own = "%1$s.team = :team".formatted(alias);
      sql.append(" and ").append(orNone ? "(" + own + " or " + alias + ".team is null)" : own);
    }
    only.keySet()
        .forEach(
            key ->
                sql.append(" and ")
                    .append(alias)
                    .append('.')
                    .append(key)
                    .append(" in (:only_")
                    .append(key)
                    .append(')'));
    return sql.toString();
  }

  /** Fills in what the conditions ask for. */
  public <Q extends Query> Q fill(Q query) {
    if (from != null) {
      query.setParameter("from", from);
    }
    if (team != null) {
      query.setParameter("team", team);
    }
    only.forEach((key, values) -> query.setParameter("only_" + key, values));
    return query;
  }
}
