package io.huifang.suite.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line that tells how far an import is, how fast, and how long it will take. */
public final class ProgressLine {
  private static final int WIDTH = 20;
  private final LongSupplier nanos;
  private long begin = -1;
  private long handledAtBegin;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public ProgressLine(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The line for a job as the API shows it. */
  public String of(JsonNode job) {
    long handled = job.path("handled").asLong();
    if (begin < 0) {
      begin = nanos.getAsLong();
      handledAtBegin = handled;
    }
    double seconds = (nanos.getAsLong() - begin) / 1e9;
    String state = job.path("state").asText();
    double share = share(job, state);
    StringBuilder line = new StringBuilder(bar(share));
    line.append(text(" %3.0f %% %-9s %,d records", share * 100, state, handled));
    if (state.equals("UNDOING") || state.equals("UNDONE")) {
      return line.append(
              text(
                  ": %,d taken out, %,d put back, %,d kept",
                  job.path("withdrawn").asLong(),
                  job.path("restored").asLong(),
                  job.path("kept").asLong()))
          .toString();
    }
    line.append(
        text(
            ": %,d new, %,d changed, %,d replaced, %,d same, %,d bad",
            job.path("accepted").asLong(),
            job.path("changed").asLong(),
            job.path("replaced").asLong(),
            job.path("unchanged").asLong(),
            job.path("bad").asLong()));
    if (state.equals("RUNNING") && seconds >= 1 && handled > handledAtBegin) {
      line.append(text(", %,.0f/s", (handled - handledAtBegin) / seconds));
      if (share > 0.02) {
        line.append(", ").append(rest(seconds * (1 - share) / share)).append(" left");
      }
    }
    return line.toString();
  }

  private static double share(JsonNode job, String state) {
    if (!state.equals("RUNNING") && !state.equals("FAILED") && !state.equals("CANCELLED")) {
      return 1;
    }
    double bytes = Math.max(1, job.path("bytes").asDouble());
    return Math.min(1, job.path("bytesRead").asDouble() / bytes);
  }

  private static String bar(double share) {
    int full = (int) Math.round(share * WIDTH);
    return "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "]";
  }

  private static String rest(double seconds) {
    Duration rest = Duration.ofSeconds(Math.round(seconds));
    return rest.toMinutes() > 0
        ? text("%d:%02d min", rest.toMinutes(), rest.toSecondsPart())
        : rest.toSeconds() + " s";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
