package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.WallClock;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what one day was like. */
@ApplicationScoped
class DayReader {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final int HANDLING_OF = 28;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  DayFigures of(DayAsked asked) {
    Metric metric = asked.level().metric();
    Question level = asked.level().ask(asked.about(metric));
    Question wait = asked.about(catalogue.known("asa"));
    Map<Metric.Variant, Value> variants = new LinkedHashMap<>();
    for (Metric.Variant variant : metric.variants()) {
      variants.put(variant, whole(level.measured(variant, asked.level().threshold())));
    }
    return new DayFigures(
        metric,
        bySlot(asked.about(catalogue.known("contacts_offered"))),
        bySlot(level),
        bySlot(wait),
        Objects.requireNonNull(variants.get(asked.level().variant())),
        whole(wait),
        whole(asked.about(catalogue.known("aht"))),
        variants,
        goal(level));
  }

  /** How long a contact takes, of the weeks before a day; null if there was none. */
  @Nullable Double handlingBefore(DayAsked asked) {
    Question day = asked.about(catalogue.known("aht"));
    LocalDate first = asked.date().minusDays(HANDLING_OF);
    return whole(day.during(first.atStartOfDay(day.zone()).toInstant(), day.from())).value();
  }

  /** What the catalogue recommends where nobody has set a target; both are about its threshold. */
  private @Nullable KpiTarget goal(Question level) {
    KpiTarget set = goals.of(level, Map.of(), level.to());
    Metric metric = level.metric();
    Double recommended = metric.target();
    boolean usual = Objects.equals(level.threshold(), metric.defaultThreshold());
    return set != null || recommended == null || !usual
        ? set
        : new KpiTarget(metric.id(), null, recommended, KpiTarget.Direction.of(metric), EVER);
  }

  private Value whole(Question question) {
    return calculator.rows(question).get(0);
  }

  private Map<String, Value> bySlot(Question question) {
    WallClock slot = new WallClock(WallClock.Unit.HALF_HOUR, question.zone());
    Map<String, Value> found = new TreeMap<>();
    for (Value value : calculator.rows(question.cut(Interval.TOTAL, List.of(slot)))) {
      found.put(value.group().getOrDefault(slot.key(), ""), value);
    }
    return found;
  }
}
