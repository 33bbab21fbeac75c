package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.dashboard.Amount;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.process.Conformance;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.process.ProcessMap;
import io.huifang.kpi.trace.Activity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A map in words. */
public record ProcessWords(Words words) {
  ProcessTexts texts() {
    return words.language().texts(ProcessTexts.class);
  }

  public String name(Activity activity) {
    return texts().activity(activity);
  }

  /** A duration in the unit that fits. */
  public String lasted(double seconds) {
    return Amount.duration(seconds, words.texts()).text();
  }

  /** A share of 1; small ones with a digit more. */
  public String share(@Nullable Double share) {
    if (share == null) {
      return "–";
    }
    double percent = 100 * share;
    if (percent > 0 && percent < 0.05) {
      return "< 0.1 %";
    }
    boolean small = percent > 0 && percent < 9.95;
    return String.format(Locale.ROOT, small ? "%.1f %%" : "%.0f %%", percent);
  }

  /** A mean of something that is counted. */
  public String mean(@Nullable Double mean) {
    return mean == null ? "–" : String.format(Locale.ROOT, "%.2f", mean);
  }

  public String count(long number) {
    return words.count(number);
  }

  /** What stands at a path: how often, and how long half of them took at most. */
  public String label(FlowPath path) {
    return path.loop() || path.seconds().none()
        ? "×" + count(path.count())
        : count(path.count()) + " · " + lasted(path.seconds().median());
  }

  /** The first half of it, where there is no room beside. */
  public String upper(FlowPath path) {
    return path.seconds().none() ? "" : lasted(path.seconds().median());
  }

  /** The second half. */
  public String lower(FlowPath path) {
    return count(path.count());
  }

  /** The same in a sentence, for whoever points at it or cannot see it. */
  public String line(FlowPath path) {
    return texts()
        .line(
            name(path.from()),
            name(path.to()),
            count(path.count()),
            lasted(path.seconds().median()),
            lasted(path.seconds().p90()),
            lasted(path.waiting()));
  }

  /** What a map says to whoever cannot see it. */
  public String picture(ProcessMap map, int steps, int paths) {
    FlowPath worst = map.bottleneck();
    return texts()
        .picture(
            count(map.tickets()),
            String.valueOf(steps),
            String.valueOf(paths),
            worst == null ? texts().noBottleneck() : bottleneck(worst));
  }

  public String bottleneck(FlowPath worst) {
    return texts().bottleneck(name(worst.from()), name(worst.to()), share(worst.waitingShare()));
  }

  /** Where tickets left the standard path. */
  public String departure(Conformance.Departure left) {
    Activity after = left.after();
    if (after == null) {
      return texts().departsAtOnce(name(left.found()));
    }
    return left.expected() == null
        ? texts().departsEnd(name(after), name(left.found()))
        : texts().departs(name(after), name(left.found()));
  }
}
