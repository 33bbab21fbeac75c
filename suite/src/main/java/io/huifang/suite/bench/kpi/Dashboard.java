package io.huifang.suite.bench.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Lab;
import java.util.ArrayList;
import java.util.List;

/** What a manager's pages ask of a year, as one caller sees it. */
final class Dashboard {
  /** The question that the peers are asked too. */
  static final String BY_WEEK_AND_TEAM = "first_response_time&interval=week&by=team";

  private static final String YEAR = "/values?from=2025-01-01&to=2026-01-01";
  private static final List<String> QUESTIONS =
      List.of(
          BY_WEEK_AND_TEAM,
          "first_response_time",
          "handling_time&interval=month&by=channel",
          "resolution_time&interval=week",
          "resolution_rate&interval=month&by=team",
          "fcr_operational&interval=week",
          "repeat_contact_rate&by=category",
          "sla_attainment&interval=week&target=FIRST_RESPONSE",
          "csat_mean&interval=week&by=team",
          "nps&by=tier",
          "response_rate&interval=month",
          "escalation_rate&by=team",
          "tickets_open&interval=day",
          "tickets_created&interval=day",
          "handling_time&team=team-7&by=agent",
          "fcr_operational&team=team-3&by=category");
  private final Api kpi;
  private final Lab lab;

  Dashboard(Api kpi, Lab lab) {
    this.kpi = kpi;
    this.lab = lab;
  }

  /** The 95th percentile over all questions, and that of the first alone, in ms. */
  Times ask(int rounds) {
    List<Double> all = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    for (String question : QUESTIONS) {
      List<Double> took = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        took.add(one(question));
      }
      lab.say("%7.1f ms (95 %%)  %s".formatted(p95(took), question));
      all.addAll(took);
      if (question.equals(BY_WEEK_AND_TEAM)) {
        first.addAll(took);
      }
    }
    return new Times(p95(all), p95(first));
  }

  /** One answer in ms; one without a figure is none. */
  double one(String question) {
    int cut = question.indexOf('&');
    String metric = cut < 0 ? question : question.substring(0, cut);
    String rest = cut < 0 ? "" : question.substring(cut);
    long begin = System.nanoTime();
    Api.Answer answer = kpi.get("/api/metrics/" + metric + YEAR + rest);
    double took = (System.nanoTime() - begin) / 1e6;
    JsonNode values = answer.ok();
    if (values.path("rows").path(0).path("n").asLong() == 0) {
      throw new IllegalStateException("Nothing in " + question + ": " + values);
    }
    return took;
  }

  static double p95(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }

  /** What was measured, in ms. */
  record Times(double all, double first) {}
}
