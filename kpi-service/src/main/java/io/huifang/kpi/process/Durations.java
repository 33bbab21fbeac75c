package io.huifang.kpi.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long something took, in seconds of the clock; exact, percentiles interpolated (type 7).
 *
 * @param total of all
 */
@Schema(description = "Seconds; percentiles are exact and interpolate linearly (type 7)")
public record Durations(
    double min, double mean, double median, double p90, double max, double total) {

  private static final double MICROS = 1e6;

  /** Of at least one; added up in whole microseconds, so that their order does not matter. */
  static Durations of(long[] micros) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    double total = seconds(Arrays.stream(sorted).sum());
    return new Durations(
        seconds(sorted[0]),
        total / sorted.length,
        percentile(sorted, 0.5),
        percentile(sorted, 0.9),
        seconds(sorted[sorted.length - 1]),
        total);
  }

  static double seconds(long micros) {
    return micros / MICROS;
  }

  private static double percentile(long[] sorted, double fraction) {
    double place = fraction * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return (sorted[below] + (place - below) * (sorted[above] - sorted[below])) / MICROS;
  }

  /** Whether it is over in the moment in which it begins. */
  @JsonIgnore
  public boolean none() {
    return max == 0;
  }

  /** Numbers that come one by one. */
  static final class Growing {
    private long[] numbers = new long[8];
    private int size;

    void add(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    int size() {
      return size;
    }

    Durations durations() {
      return of(Arrays.copyOf(numbers, size));
    }
  }
}
