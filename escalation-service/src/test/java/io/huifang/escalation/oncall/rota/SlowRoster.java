package io.huifang.escalation.oncall.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link Roster}, slow and obviously right. It walks step by step and looks at the
 * latest time that the clocks have shown so far, which by definition is what begins and ends
 * things; shifts are counted one after the other from the first.
 */
final class SlowRoster {
  /** Longer than any clock was ever set back. */
  private static final Duration RUN_UP = Duration.ofHours(30);

  private final Roster roster;
  private final Duration step;

  /**
   * @param step of which all edges and all changes of clocks are multiples
   */
  SlowRoster(Roster roster, Duration step) {
    this.roster = roster;
    this.step = step;
  }

  /**
   * Who is on call at each step.
   *
   * @param from a multiple of the step too
   */
  List<Said> walk(Instant from, Instant to) {
    ZoneId zone = roster.rota().zone();
    LocalDateTime latest = LocalDateTime.MIN;
    for (Instant at = from.minus(RUN_UP); at.isBefore(from); at = at.plus(step)) {
      latest = later(latest, LocalDateTime.ofInstant(at, zone));
    }
    List<Said> all = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
      latest = later(latest, LocalDateTime.ofInstant(at, zone));
      all.add(said(at, latest));
    }
    return all;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private Said said(Instant at, LocalDateTime shown) {
    String standIn = null;
    for (StandIn one : roster.standIns()) {
      boolean now = at.compareTo(one.span().from()) >= 0 && at.compareTo(one.span().to()) < 0;
      if (now && present(one.person(), at)) {
        standIn = one.person();
      }
    }
    boolean wanted = false;
    String turn = null;
    for (Layer layer : roster.rota().layers()) {
      if (wants(layer, shown)) {
        wanted = true;
        String person = turn(layer.rotation(), shown, at);
        turn = person == null ? turn : person;
      }
    }
    return new Said(at, standIn != null ? standIn : turn, wanted);
  }

  private static boolean wants(Layer layer, LocalDateTime shown) {
    if (layer.windows().isEmpty()) {
      return true;
    }
    for (Window window : layer.windows()) {
      for (int back = 0; back <= 1; back++) {
        LocalDate day = shown.toLocalDate().minusDays(back);
        LocalDateTime begin = day.atTime(window.from());
        LocalDateTime end = day.atTime(window.to());
        if (!end.isAfter(begin)) {
          end = end.plusDays(1);
        }
        boolean within = !shown.isBefore(begin) && shown.isBefore(end);
        if (within && window.days().contains(day.getDayOfWeek())) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String turn(Rotation rotation, LocalDateTime shown, Instant at) {
    LocalDateTime end = rotation.first();
    int shift = -1;
    while (!end.isAfter(shown)) {
      end = end.plusHours(rotation.hours());
      shift++;
    }
    if (shift < 0) {
      return null;
    }
    for (int i = 0; i < rotation.people().size(); i++) {
      String person = rotation.people().get((shift + i) % rotation.people().size());
      if (present(person, at)) {
        return person;
      }
    }
    return null;
  }

  private boolean present(String person, Instant at) {
    Set<String> gone = roster.gone();
    if (gone.contains(person)) {
      return false;
    }
    for (Span away : roster.absences().getOrDefault(person, List.of())) {
      if (at.compareTo(away.from()) >= 0 && at.compareTo(away.to()) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What is true from a step to the next. */
  record Said(Instant at, @Nullable String person, boolean wanted) {}
}
