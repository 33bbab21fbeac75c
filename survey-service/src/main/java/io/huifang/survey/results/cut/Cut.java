package io.huifang.survey.results.cut;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which answers results are of, and which invitations belong to them.
 *
 * @param questionnaire its id, null for all: then only what is asked about tickets counts, as on
 *     the dashboard, unless a purpose is among the filters
 * @param from included, null for all that there is
 * @param to not included, null for no end
 * @param team the team that the reader sees, null for all
 * @param only wanted values; one of several is enough, {@link Dimension#NONE} is to have none
 * @param zone of the site, in which weeks and months begin
 */
public record Cut(
    @Nullable String questionnaire,
    @Nullable Integer version,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String team,
    Map<Dimension, List<String>> only,
    ZoneId zone) {
  private static final Dimension PURPOSE = new Dimension("purpose");

  /** The same narrowed to one value, in place of what was wanted of that dimension. */
  public Cut with(Dimension dimension, String value) {
    Map<Dimension, List<String>> more = new LinkedHashMap<>(only);
    more.put(dimension, List.of(value));
    return new Cut(questionnaire, version, from, to, team, more, zone);
  }

  /** The same, whatever the values of a dimension. */
  public Cut without(Dimension dimension) {
    Map<Dimension, List<String>> less = new LinkedHashMap<>(only);
    less.remove(dimension);
    return new Cut(questionnaire, version, from, to, team, less, zone);
  }

  /** Conditions, each with an "and" before it. */
  public String sql(Side side) {
    StringBuilder sql = new StringBuilder();
    if (questionnaire != null) {
      sql.append(questionnaire(side));
    } else if (!only.containsKey(PURPOSE)) {
      // follow-ups ask whether something was put right: another question, and asked of few
      and(sql, side.column("purpose") + " <> 'CASE'");
    }
    if (version != null) {
      and(sql, side.column("questionnaire_version") + " = :version");
    }
    if (from != null) {
      and(sql, side.time() + " >= :from");
    }
    if (to != null) {
      and(sql, side.time() + " < :to");
    }
    if (team != null) {
      and(sql, side.column("team") + " = :team");
    }
    int at = 0;
    for (Map.Entry<Dimension, List<String>> one : only.entrySet()) {
      and(sql, condition(one.getKey().sql(side), one.getValue(), at++));
    }
    return sql.toString();
  }

  /** Where the release before has asked, the invitation does not say what. */
  private static String questionnaire(Side side) {
    return side == Side.ANSWERS
        ? " and a.questionnaire = :questionnaire"
        : " and coalesce(i.questionnaire, case i.purpose when 'CASE' then 'callback'"
            + " else 'service' end) = :questionnaire";
  }

  private static String condition(String column, List<String> values, int at) {
    List<String> ways = new ArrayList<>();
    if (values.stream().anyMatch(value -> !value.equals(Dimension.NONE))) {
      ways.add("(" + column + ") in (:only" + at + ")");
    }
    if (values.contains(Dimension.NONE)) {
      ways.add("(" + column + ") is null");
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private static void and(StringBuilder sql, String condition) {
    sql.append(" and ").append(condition);
  }

  /** Fills in what the conditions ask for. */
  public <Q extends Query> Q fill(Q query) {
    set(query, "questionnaire", questionnaire);
    set(query, "version", version);
    set(query, "from", from);
    set(query, "to", to);
    set(query, "team", team);
    if (query.getParameters().stream().anyMatch(one -> "zone".equals(one.getName()))) {
      query.setParameter("zone", zone.getId());
    }
    int at = 0;
    for (List<String> values : only.values()) {
      List<String> named = values.stream().filter(v -> !v.equals(Dimension.NONE)).toList();
      set(query, "only" + at++, named.isEmpty() ? null : named);
    }
    return query;
  }

  private static void set(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.setParameter(name, value);
    }
  }
}
