package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.dashboard.process.draw.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where on the edge of a box each path begins and ends, so that no two meet there. */
final class Ports {
  private static final double NEAR = 9;
  private final Map<End, Double> places = new HashMap<>();

  /** Sides of a box. */
  enum Side {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT
  }

  /** One end of a path. */
  record End(Route route, boolean start) {
    Route.Cell own() {
      return start ? route.from() : route.to();
    }

    Route.Cell other() {
      return start ? route.to() : route.from();
    }

    /** On which side of its box it is. */
    Side side() {
      return switch (route.kind()) {
        case LOOP -> Side.TOP;
        case STRAIGHT, CURVE -> start ? Side.RIGHT : Side.LEFT;
        case AROUND -> Side.RIGHT;
        case UPRIGHT -> own().lane() < other().lane() ? Side.BOTTOM : Side.TOP;
        case TRACK ->
            route.channel() == own().lane()
                ? Side.TOP
                : route.channel() == own().lane() + 1
                    ? Side.BOTTOM
                    : start ? Side.RIGHT : Side.LEFT;
      };
    }
  }

  private record Edge(Route.Cell cell, Side side) {}

  Ports(List<Route> routes) {
    Map<Edge, List<End>> edges = new HashMap<>();
    for (Route route : routes) {
      if (route.kind() != Kind.LOOP) {
        for (boolean start : new boolean[] {true, false}) {
          End end = new End(route, start);
          edges.computeIfAbsent(new Edge(end.own(), end.side()), e -> new ArrayList<>()).add(end);
        }
      }
    }
    edges.forEach(
        (edge, ends) -> {
          if (edge.side() == Side.TOP || edge.side() == Side.BOTTOM) {
            along(ends);
          } else {
            beside(ends);
          }
        });
  }

  /** Evenly along the width, what goes left on the left. */
  private void along(List<End> ends) {
    ends.sort(
        Comparator.comparingInt((End end) -> end.other().column() - end.own().column())
            .thenComparing(end -> end.route().from().lane() < end.route().to().lane())
            .thenComparing(end -> end.route().path().to())
            .thenComparing(end -> end.route().path().from()));
    for (int i = 0; i < ends.size(); i++) {
      places.put(ends.get(i), Box.WIDTH * (i + 1) / (ends.size() + 1));
    }
  }

  /** What goes straight in the middle, what comes from above over it. */
  private void beside(List<End> ends) {
    int above = 0;
    int below = 0;
    ends.sort(
        Comparator.comparingInt((End end) -> Math.abs(end.other().lane() - end.own().lane()))
            .thenComparing(end -> end.route().path().to())
            .thenComparing(end -> end.route().path().from()));
    for (End end : ends) {
      double middle = Box.HEIGHT / 2;
      boolean up = end.other().lane() < end.own().lane();
      boolean straight = end.route().kind() == Kind.STRAIGHT;
      double away = straight ? 0 : up ? -NEAR * ++above : NEAR * ++below;
      double most = middle - 6;
      places.put(end, middle + Math.max(-most, Math.min(most, away)));
    }
  }

  /** How far from the left or upper corner it is. */
  double at(Route route, boolean start) {
    return places.getOrDefault(new End(route, start), Box.WIDTH / 2);
  }
}
