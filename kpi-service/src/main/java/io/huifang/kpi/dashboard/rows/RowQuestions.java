package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.question.WallClock;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which rows are wanted. */
@ApplicationScoped
class RowQuestions {
  @Inject Catalogue catalogue;
  @Inject Questions questions;

  /**
   * @throws ProblemException 400 if it makes no sense, 403 if it is about another team
   */
  Asked of(MetricFilter filter, RowParams params) {
    if (params.metric == null) {
      throw ProblemException.badField("metric", "is required");
    }
    forgetBlanks(filter);
    Question question = questions.read(catalogue.known(params.metric), filter, new MetricCut());
    Map<WallClock, String> moments = new LinkedHashMap<>();
    if (params.weekday != null) {
      check("weekday", params.weekday, "[1-7]", "must be 1 for Monday to 7 for Sunday");
      moments.put(new WallClock(WallClock.Unit.WEEKDAY, question.zone()), params.weekday);
    }
    if (params.halfHour != null) {
      check("half_hour", params.halfHour, "([01]\\d|2[0-3]):[03]0", "must be such as 09:30");
      moments.put(new WallClock(WallClock.Unit.HALF_HOUR, question.zone()), params.halfHour);
    }
    if (params.hit != null) {
      check("hit", params.hit, "0", "must be 0");
    }
    return new Asked(question.at(moments), params.hit != null);
  }

  /** Who takes a filter away in the form sends it empty. */
  private static void forgetBlanks(MetricFilter filter) {
    filter.team = filled(filter.team);
    filter.channel = filled(filter.channel);
    filter.tier = filled(filter.tier);
    filter.agent = filled(filter.agent);
    filter.category = filled(filter.category);
  }

  private static List<String> filled(List<String> given) {
    return given.stream().filter(value -> !value.isBlank()).toList();
  }

  private static void check(String field, String given, String pattern, String message) {
    if (!given.matches(pattern)) {
      throw ProblemException.badField(field, message);
    }
  }

  /**
   * Which rows are wanted.
   *
   * @param failed only those that count against the figure
   */
  record Asked(Question question, boolean failed) {

    /**
     * What they are narrowed by, as people read it.
     *
     * @param told names of what the page tells elsewhere
     */
    List<String> narrowed(Names.Known names, Set<String> told) {
      List<String> parts = new ArrayList<>();
      Words words = names.words();
      if (!question.variant().equals(question.metric().usual())) {
        parts.add(words.variant(question.metric(), question.variant()));
      }
      if (question.metric().replacedBy() != null) {
        parts.add(words.texts().byDefinition(Integer.toString(question.metric().version())));
      }
      Integer threshold = question.threshold();
      if (threshold != null) {
        parts.add(words.texts().threshold() + ": " + words.seconds(threshold));
      }
      for (Map.Entry<Dimension, List<String>> only : question.filters().entrySet()) {
        for (String value :
            told.contains(only.getKey().key()) ? List.<String>of() : only.getValue()) {
          parts.add(words.texts().dimension(only.getKey()) + ": " + names.of(only.getKey(), value));
        }
      }
      question.labels().forEach((name, any) -> parts.add(name + ": " + String.join(", ", any)));
      question.moments().forEach((clock, moment) -> parts.add(moment(clock, moment, words)));
      return parts;
    }

    private static String moment(WallClock clock, String moment, Words words) {
      Locale locale = words.language().chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      return clock.unit() == WallClock.Unit.WEEKDAY
          ? DayOfWeek.of(Integer.parseInt(moment)).getDisplayName(TextStyle.FULL, locale)
          : moment;
    }
  }
}
