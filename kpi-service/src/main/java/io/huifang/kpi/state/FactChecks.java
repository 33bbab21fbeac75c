package io.huifang.kpi.state;

import io.huifang.kpi.Dims;
import io.huifang.platform.event.RejectedEventException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses what can never be stored or counted, so that the producer parks it with a reason. */
public final class FactChecks {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000001");
  private static final BigDecimal MOST_WEIGHT = new BigDecimal("1000000");
  private static final int LONGEST = 300;
  private static final int MOST_LABELS = 100;

  private FactChecks() {}

  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new RejectedEventException(field + " is missing");
    }
    if (value instanceof String text) {
      text(field, text);
    }
    if (value instanceof Instant time) {
      time(field, time);
    }
    return value;
  }

  /** Refuses what is no time of our days. */
  public static void time(String field, @Nullable Instant time) {
    if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
      throw new RejectedEventException(field + " is not a time of our days");
    }
  }

  public static void text(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw new RejectedEventException(field + " is longer than " + LONGEST + " characters");
    }
  }

  public static Dims dims(@Nullable Dims dims) {
    if (dims == null) {
      return Dims.NONE;
    }
    Stream.of(
            dims.channel(),
            dims.category(),
            dims.subcategory(),
            dims.complexity(),
            dims.tier(),
            dims.segment(),
            dims.team(),
            dims.agent())
        .forEach(text -> text("dims", text));
    labels(dims.labels());
    return dims;
  }

  private static void labels(@Nullable Map<String, String> labels) {
    if (labels != null) {
      range("dims.labels", labels.size(), 0, MOST_LABELS);
      labels.forEach(
          (name, value) -> {
            text("dims.labels", name);
            required("dims.labels." + name, value);
          });
    }
  }

  /** The weight as it is kept: with at most 15 digits, so that sums of squares stay short. */
  public static @Nullable BigDecimal weight(@Nullable BigDecimal weight) {
    if (weight == null) {
      return null;
    }
    if (weight.compareTo(LEAST_WEIGHT) < 0 || weight.compareTo(MOST_WEIGHT) > 0) {
      throw new RejectedEventException("weight must be from 0.000001 to 1000000");
    }
    return weight.round(new MathContext(15));
  }

  public static void range(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new RejectedEventException(field + " must be from " + min + " to " + max);
    }
  }
}
