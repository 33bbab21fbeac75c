package io.huifang.kpi.dashboard.staffing;

import io.huifang.kpi.dashboard.Amount;
import io.huifang.kpi.dashboard.DashTexts;
import io.huifang.kpi.staffing.Need;
import io.huifang.kpi.staffing.Outlook;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * So many people, as the page shows them.
 *
 * @param level of service in per cent, for the bar
 * @param meanWait null where the queue only grows
 * @param chosen whether it is the need itself
 */
public record Line(
    int agents,
    int rostered,
    double level,
    String levelText,
    String waiting,
    @Nullable String meanWait,
    String occupancy,
    String abandoned,
    boolean met,
    boolean chosen) {

  static Line of(Need.Row row, int need, DashTexts texts) {
    Outlook outlook = row.outlook();
    Double wait = outlook.meanWait();
    return new Line(
        outlook.agents(),
        row.rostered(),
        100 * outlook.serviceLevel(),
        percent(outlook.serviceLevel()),
        percent(outlook.waiting()),
        wait == null ? null : Amount.duration(wait, texts).text(),
        percent(outlook.occupancy()),
        percent(outlook.abandoned()),
        row.met(),
        outlook.agents() == need);
  }

  /** Not quite all is not 100 %. */
  public static String percent(double share) {
    double shown = share < 1 ? Math.min(share, 0.99949) : share;
    return String.format(Locale.ROOT, "%.1f %%", 100 * shown);
  }
}
