package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;

/** Figures by every breakdown of two truth files. */
final class Breakdowns {
  private static final double EXACT = 1e-4;

  /** What rollups promise of a quantile. */
  private static final double NEARLY = 0.0101;

  private final Api kpi;
  private int compared;

  Breakdowns(Api kpi) {
    this.kpi = kpi;
  }

  int compared() {
    return compared;
  }

  void incidents(JsonNode truth, Way way) {
    String years = way.period("2016-01-01", "2018-01-01");
    incidents(truth, "by_priority", "label:priority", years, way);
    incidents(truth, "by_contact_type", "channel", years, way);
    incidents(truth, "by_last_assignment_group_top15", "team", years, way);
    incidents(truth, "by_resolved_by_top10", "agent", years, way);
    if (way == Way.ROLLUPS) {
      // by the day of opening, which is that of the creation alone
      when(truth.path("by_opened_month"), "tickets_created", "month", 7, "n", "/incidents");
      when(
          truth.path("by_opened_month"),
          "sla_attainment",
          "month",
          7,
          "numerator",
          "/sla_attained");
      assertThat(weeks("tickets_created", "2016-02-29", "2016-03-21"))
          .containsExactly(
              truth.path("opened_per_iso_week").path("2016-W09").asDouble(),
              truth.path("opened_per_iso_week").path("2016-W10").asDouble(),
              truth.path("opened_per_iso_week").path("2016-W11").asDouble());
    }
  }

  private void incidents(JsonNode truth, String breakdown, String by, String period, Way way) {
    Groups sla = groups("sla_attainment", by, period);
    Groups reopened = groups("reopen_rate", by, period);
    Groups straight = groups("straight_through_rate", by, period);
    Groups time = groups("resolution_time", by, period);
    truth
        .path(breakdown)
        .fields()
        .forEachRemaining(
            group -> {
              String name = named(by, group.getKey());
              JsonNode told = group.getValue();
              count(sla.of(name), "n", told, "/incidents");
              count(sla.of(name), "numerator", told, "/sla_attained");
              count(reopened.of(name), "numerator", told, "/reopened");
              count(straight.of(name), "numerator", told, "/fcr_no_reassign_no_reopen");
              times(time.of(name), told.path("resolution_h_nonneg"), 3600, way);
            });
  }

  void contacts(JsonNode truth, Way way) {
    String months = way.period("2023-07-01", "2023-10-01");
    for (String[] one :
        new String[][] {
          {"by_channel", "channel"},
          {"by_category", "category"},
          {"by_sub_category_min50", "subcategory"},
          {"by_supervisor", "team"},
          {"by_manager", "label:manager"},
          {"by_tenure", "label:tenure"},
          {"by_shift", "label:shift"}
        }) {
      contacts(truth.path(one[0]), one[1], months, way);
    }
    if (way == Way.ROLLUPS) {
      when(truth.path("by_survey_date"), "csat_mean", "day", 10, "value", "/mean_csat");
      when(truth.path("by_survey_date"), "csat_mean", "day", 10, "n", "/n");
      when(truth.path("by_survey_date"), "csat_top_box", "day", 10, "value", "/csat_pct_4_5");
      // the last week of the file ends with its month, and the first begins with it
      int week = 31;
      for (double mean : weeks("csat_mean", "2023-07-31", "2023-09-04")) {
        assertThat(mean)
            .isCloseTo(
                truth
                    .path("by_survey_iso_week")
                    .path("2023-W" + week++)
                    .path("mean_csat")
                    .asDouble(),
                within(EXACT));
      }
    }
  }

  private void contacts(JsonNode truth, String by, String period, Way way) {
    Groups mean = groups("csat_mean", by, period);
    Groups top = groups("csat_top_box", by, period);
    Groups first = groups("first_response_time", by, period);
    assertThat(truth.size()).isPositive();
    truth
        .fields()
        .forEachRemaining(
            group -> {
              JsonNode told = group.getValue();
              String name = named(by, group.getKey());
              count(mean.of(name), "n", told, "/n");
              near(mean.of(name), "value", told, "/mean_csat");
              near(top.of(name), "value", told, "/csat_pct_4_5");
              times(first.of(name), told.path("first_response_min"), 60, way);
              count(first.of(name), "/excluded/NEGATIVE", told, "/first_response_negative");
            });
  }

  /** As we call what the file calls otherwise. */
  private static String named(String by, String told) {
    return told.equals("?")
        ? "(none)"
        : by.equals("channel") ? told.toUpperCase(Locale.ROOT) : told;
  }

  /** Number, mean and extremes exactly; quantiles as exactly as they are said to be. */
  private void times(JsonNode row, JsonNode told, int unit, Way way) {
    count(row, "n", told, "/n");
    if (told.path("n").asLong() == 0) {
      return;
    }
    assertThat(row.has("quantileError")).as("%s %s", way, row).isEqualTo(way == Way.ROLLUPS);
    for (String exact : new String[] {"mean", "min", "max"}) {
      compared++;
      assertThat(row.path(exact).asDouble() / unit)
          .as("%s of %s, not %s", exact, row, told)
          .isCloseTo(told.path(exact).asDouble(), within(EXACT));
    }
    for (String quantile : new String[] {"median", "p90", "p95"}) {
      compared++;
      double wanted = told.path(quantile).asDouble();
      double slack = way == Way.FACTS ? EXACT : EXACT + NEARLY * wanted;
      assertThat(row.path(quantile).asDouble() / unit)
          .as("%s of %s, not %s", quantile, row, told)
          .isCloseTo(wanted, within(slack));
    }
  }

  private void when(
      JsonNode truth, String metric, String interval, int length, String field, String told) {
    String from = length == 7 ? "2016-02-01" : "2023-08-01";
    String to = length == 7 ? "2016-04-01" : "2023-09-01";
    String path = "/api/metrics/%s/values?from=%s&to=%s&interval=%s";
    int found = 0;
    for (JsonNode row : kpi.get(path.formatted(metric, from, to, interval)).ok().path("rows")) {
      JsonNode expected = truth.path(row.path("start").asText().substring(0, length));
      found += expected.isMissingNode() ? 0 : 1;
      near(row, field, expected, told);
    }
    assertThat(found).isEqualTo(truth.size());
  }

  private double[] weeks(String metric, String from, String to) {
    String path = "/api/metrics/" + metric + "/values?interval=week&from=" + from + "&to=" + to;
    JsonNode rows = kpi.get(path).ok().path("rows");
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      compared++;
      values[i] = rows.get(i).path("value").asDouble();
    }
    return values;
  }

  private void count(JsonNode row, String field, JsonNode told, String at) {
    compared++;
    JsonNode ours = field.startsWith("/") ? row.at(field) : row.path(field);
    assertThat(ours.asLong()).as("%s of %s", field, row).isEqualTo(told.at(at).asLong());
  }

  private void near(JsonNode row, String field, JsonNode told, String at) {
    compared++;
    Offset<Double> slack = within(EXACT);
    assertThat(row.path(field).asDouble())
        .as("%s of %s", field, row)
        .isCloseTo(told.at(at).asDouble(), slack);
  }

  private Groups groups(String metric, String by, String period) {
    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode row :
        kpi.get("/api/metrics/" + metric + "/values?by=" + by + period).ok().path("rows")) {
      found.put(row.path("group").path(by).asText(), row);
    }
    return new Groups(metric + " by " + by, found);
  }

  /** Which of two ways a question is answered. */
  enum Way {
    ROLLUPS,
    /** What begins in the middle of a day is asked of the facts. */
    FACTS;

    String period(String from, String to) {
      String more = this == FACTS ? "T00:30:00Z" : "";
      return "&from=" + from + more + "&to=" + to + more;
    }
  }

  private record Groups(String what, Map<String, JsonNode> rows) {
    JsonNode of(String name) {
      assertThat(rows).as(what).containsKey(name);
      return rows.get(name);
    }
  }
}
