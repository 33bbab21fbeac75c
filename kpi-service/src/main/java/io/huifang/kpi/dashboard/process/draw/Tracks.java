package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.dashboard.process.draw.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each long way a track of its own in its channel; short ones lie nearest to the boxes. */
final class Tracks {
  static final double STEP = 24;
  private static final double LABEL = 0.75;
  private final Map<Route, Integer> track = new HashMap<>();
  private final int[] used;
  private final boolean[] loops;

  /**
   * Lays them out.
   *
   * @param lanes how many there are; there is a channel above each, and one below the last
   */
  Tracks(List<Route> routes, int lanes) {
    used = new int[lanes + 1];
    loops = new boolean[lanes + 1];
    Map<Integer, List<List<Route>>> channels = new HashMap<>();
    routes.stream()
        .filter(route -> route.kind() == Kind.TRACK)
        .sorted(
            Comparator.comparingDouble(Tracks::length)
                .thenComparing(route -> route.path().from())
                .thenComparing(route -> route.path().to()))
        .forEach(
            route -> put(route, channels.computeIfAbsent(route.channel(), c -> new ArrayList<>())));
    for (Route route : routes) {
      loops[route.from().lane()] |= route.kind() == Kind.LOOP;
    }
  }

  private void put(Route route, List<List<Route>> inChannel) {
    int free = 0;
    while (free < inChannel.size()
        && inChannel.get(free).stream().anyMatch(other -> meet(route, other))) {
      free++;
    }
    if (free == inChannel.size()) {
      inChannel.add(new ArrayList<>());
    }
    inChannel.get(free).add(route);
    track.put(route, free);
    used[route.channel()] = Math.max(used[route.channel()], free + 1);
  }

  private static boolean meet(Route a, Route b) {
    return left(a) < right(b) && left(b) < right(a);
  }

  private static double left(Route route) {
    return Math.min(route.from().column(), route.to().column()) - wider(route);
  }

  private static double right(Route route) {
    return Math.max(route.from().column(), route.to().column()) + wider(route);
  }

  /** Ends lie within boxes; a label wants room, too. */
  private static double wider(Route route) {
    return length(route) == 0 ? LABEL : 0.3;
  }

  private static double length(Route route) {
    return Math.abs(route.from().column() - route.to().column());
  }

  /** The height of a channel. */
  double height(int channel) {
    boolean edge = channel == 0 || channel == used.length - 1;
    double least = edge ? 6 : 46;
    double loop = loops[channel] ? 34 : 0;
    return Math.max(Math.max(least, loop), used[channel] * STEP + (edge ? 14 : 20) + loop / 2);
  }

  /** How far a track is from the boxes that most of its ways begin at. */
  double distance(Route route) {
    boolean past = loops[route.channel()];
    return 16 + STEP * track.getOrDefault(route, 0) + (past && route.channel() == 0 ? 17 : 0);
  }
}
