package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.value.Confidence;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.Glossary;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as people read them, in one of two languages. */
public record Words(Language language, ZoneId zone) {
  private static final Glossary WORDS = Glossary.beside(Words.class);

  DashTexts texts() {
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
    if (value == null) {
      return "–";
    }
    return switch (metric.unit()) {
      case SECONDS -> duration(value);
      case SHARE -> number("%.1f %%", 100 * value);
      case SCORE -> number("%.2f", value);
      case POINTS -> number("%+.1f", value);
      case COUNT -> number(counts(metric), value);
    };
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
    return metric.unit() == Metric.Unit.SECONDS ? duration(value) : number("%.0f", value);
  }

  /** A difference in the unit of its metric, with its sign. */
  public String change(Metric metric, double change) {
    String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    double size = Math.abs(change);
    return sign
        + switch (metric.unit()) {
          case SECONDS -> duration(size);
          case SHARE -> texts().points(number("%.1f", 100 * size));
          case SCORE -> number("%.2f", size);
          case POINTS -> number("%.1f", size);
          case COUNT -> number(counts(metric), size);
        };
  }

  /** The interval of the headline value; that of a mean beside a median would only confuse. */
  public String interval(Metric metric, @Nullable Confidence confidence) {
    if (confidence == null || !confidence.of().equals("value")) {
      return "";
    }
    return texts().interval(value(metric, confidence.low()), value(metric, confidence.high()));
  }

  /** What a value lies between, where that is not plain to see. */
  public String bounds(Metric metric, @Nullable Integer scale) {
    Metric.Bounds bounds = metric.boundsOn(scale);
    if (bounds == null) {
      return "";
    }
    String least = whole(bounds.least());
    String most = whole(bounds.most());
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

  /** Things are counted in whole numbers, a mean of them is not one. */
  private static String counts(Metric metric) {
    return metric.shape() == Metric.Shape.COUNT ? "%,.0f" : "%,.2f";
  }

  private static String whole(double number) {
    return number("%.0f", number).replace('-', '−');
  }

  String duration(double seconds) {
    if (seconds < 0) {
      return "−" + duration(-seconds);
    }
    if (seconds < 60) {
      return texts().seconds(number("%.0f", seconds));
    }
    if (seconds < 3600) {
      return texts().minutes(number("%.1f", seconds / 60));
    }
    return seconds < 172_800
        ? texts().hours(number("%.1f", seconds / 3600))
        : texts().days(number("%.1f", seconds / 86_400));
  }

  public String time(@Nullable Instant at) {
    return at == null ? "–" : format("yyyy-MM-dd HH:mm", at);
  }

  String day(Instant at) {
    return format("MM-dd", at);
  }

  String clock(Instant at) {
    return format("HH:mm", at);
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone).format(at);
  }

  private static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
