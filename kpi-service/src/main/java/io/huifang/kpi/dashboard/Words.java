package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.Glossary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and times as people read them, in one of two languages. */
public record Words(Language language, ZoneId zone) {
  private static final Glossary WORDS = Glossary.beside(Words.class);

  public DashTexts texts() {
    return language.texts(DashTexts.class);
  }

  /** What a metric is called. */
  public String name(Metric metric) {
    return metric.name().in(language);
  }

  public String description(Metric metric) {
    return metric.description().in(language);
  }

  /** A value in the unit of its metric; a dash where there is none. */
  public String value(Metric metric, @Nullable Double value) {
    return value == null ? "–" : Amount.of(metric, value, texts()).text();
  }

  /** The same as a number and its unit. */
  public Amount amount(Metric metric, @Nullable Double value) {
    return value == null ? new Amount("–", "") : Amount.of(metric, value, texts());
  }

  /** What a single row contributed: a measurement, or a yes or no. */
  public String measure(Metric metric, @Nullable Double value, @Nullable Integer hit) {
    boolean yesNo = metric.shape() == Metric.Shape.SHARE;
    if (yesNo && hit != null) {
      return hit > 0 ? texts().yes() : texts().no();
    }
    if (value == null || yesNo) {
      return "–";
    }
    return metric.unit() == Metric.Unit.SECONDS
        ? Amount.duration(value, texts()).text()
        : Amount.number("%.0f", value);
  }

  /** A difference in the unit of its metric, with its sign. */
  public String change(Metric metric, double change) {
    String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    double size = Math.abs(change);
    return metric.unit() == Metric.Unit.SHARE
        ? sign + texts().points(Amount.number("%.1f", 100 * size))
        : sign + value(metric, size).replace("+", "");
  }

  /** From low to high, the unit once; empty for none. */
  public String range(Metric metric, @Nullable Confidence sure) {
    if (sure == null) {
      return "";
    }
    Amount low = amount(metric, sure.low());
    Amount high = amount(metric, sure.high());
    return (low.unit().equals(high.unit()) ? low.number() : low.text()) + "–" + high.text();
  }

  /** The target with its direction. */
  public String goal(Metric metric, KpiTarget goal) {
    String value = value(metric, goal.value());
    return goal.direction() == KpiTarget.Direction.AT_LEAST
        ? texts().atLeast(value)
        : texts().atMost(value);
  }

  /** What a way of counting is called; the usual one of most figures has no name. */
  public String variant(Metric metric, Metric.Variant variant) {
    return variant.id().equals("default") ? texts().usually() : word(variant.id());
  }

  public String seconds(int number) {
    return texts().seconds(String.valueOf(number));
  }

  public String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What a value lies between, where that is not plain to see. */
  public String bounds(Metric metric, @Nullable Integer scale) {
    Metric.Bounds bounds = metric.boundsOn(scale);
    if (bounds == null) {
      return "";
    }
    String least = Amount.whole(bounds.least());
    String most = Amount.whole(bounds.most());
    return metric.unit() == Metric.Unit.SCORE
        ? texts().boundsOfScore(least, most)
        : texts().bounds(least, most);
  }

  /** The word for an outcome, a target, a channel; the code itself where it is a name. */
  public String word(@Nullable Object code) {
    return code == null ? "" : WORDS.word(code, language);
  }

  /** Why a row does not count. */
  public String reason(Metric metric, @Nullable String code) {
    Metric.Text text = metric.exclusions().get(code);
    return text == null ? word(code) : text.in(language);
  }

  public String time(@Nullable Instant at) {
    return at == null ? "–" : format("yyyy-MM-dd HH:mm", at);
  }

  /** Such as 17 Nov. */
  public String day(Instant at) {
    return format(texts().dayFormat(), at);
  }

  public String day(LocalDate date) {
    return day(date.atStartOfDay(zone).toInstant());
  }

  /** Such as Tue 17 Nov. */
  public String weekday(Instant at) {
    return format(texts().weekdayFormat(), at);
  }

  /** The days of a page, and until when the last one goes if it is still running. */
  public String range(View view) {
    Period period = view.period();
    String first = day(period.first());
    String range =
        period.first().equals(period.last()) ? first : texts().range(first, day(period.last()));
    return view.running(period.start(), period.end())
        ? texts().runningUntil(range, clock(view.now()))
        : range;
  }

  public String clock(Instant at) {
    return format("HH:mm", at);
  }

  private String format(String pattern, Instant at) {
    Locale locale = language.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
  }
}
