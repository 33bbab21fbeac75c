package io.huifang.kpi.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the fewest people with whom what is wanted is reached. */
public final class Staffing {
  private static final int AROUND = 4;
  private final WaitModel model;
  private final Traffic traffic;
  private final Wish wish;

  private Staffing(WaitModel model, Traffic traffic, Wish wish) {
    this.model = model;
    this.traffic = traffic;
    this.wish = wish;
  }

  /**
   * @param patience mean seconds after which who waits hangs up; null if nobody ever does
   */
  public static Staffing of(Traffic traffic, Wish wish, @Nullable Double patience) {
    WaitModel model = patience == null ? new ErlangC(traffic) : new ErlangA(traffic, patience);
    return new Staffing(model, traffic, wish);
  }

  /** What so many people lead to. */
  public Outlook with(int agents) {
    return model.with(agents, wish.within());
  }

  /**
   * The need, and what it would be around it.
   *
   * @param alsoWith a number of people to look at in any case; null for none
   */
  public Need need(@Nullable Integer alsoWith) {
    int agents = fewest();
    SortedSet<Integer> shown = new TreeSet<>();
    for (int n = Math.max(1, agents - AROUND); n <= agents + AROUND; n++) {
      shown.add(n);
    }
    if (alsoWith != null) {
      shown.add(alsoWith);
    }
    List<Need.Row> rows = new ArrayList<>();
    for (int n : shown) {
      Outlook outlook = with(n);
      rows.add(new Need.Row(outlook, wish.rostered(n), wish.met(outlook)));
    }
    return new Need(traffic.erlangs(), agents, wish.rostered(agents), limit(agents), rows);
  }

  /**
   * More people never make it worse, so the first that are enough can be searched by halves. Nobody
   * answers more than there is time for, so fewer than the share of the work are never enough.
   */
  public int fewest() {
    if (traffic.contacts() <= 0) {
      return 0;
    }
    int tooFew = Math.max(0, (int) Math.floor(wish.share() * traffic.erlangs()) - 1);
    int step = 1;
    while (!wish.met(with(tooFew + step))) {
      tooFew += step;
      step *= 2;
    }
    int enough = tooFew + step;
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) / 2;
      if (wish.met(with(middle))) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private Need.Limit limit(int agents) {
    if (agents == 0) {
      return Need.Limit.NONE;
    }
    boolean oneLessIsTimely = agents > 1 && wish.timely(with(agents - 1));
    return oneLessIsTimely ? Need.Limit.OCCUPANCY : Need.Limit.SERVICE_LEVEL;
  }
}
