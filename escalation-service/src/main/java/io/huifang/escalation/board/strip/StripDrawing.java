package io.huifang.escalation.board.strip;

import io.huifang.escalation.board.load.Mark;
import io.huifang.escalation.board.load.OwnerLoad;
import io.huifang.platform.web.PageTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the strip: as many hours as it takes to show most of what is owed. */
@ApplicationScoped
public class StripDrawing {
  /** Each with the hours between two times of day on top. */
  private static final int[][] REACHES = {{8, 1}, {24, 3}, {72, 12}};

  public static final Duration FURTHEST = Duration.ofHours(72);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int WIDTH = 1160;
  private static final int NAMES = 150;
  private static final int NOW = 300;
  private static final int LANE = 34;
  private static final int TOP = 24;
  private static final int LANES = 8;
  private static final int LABEL = 36;
  private static final int LATE_ROOM = 22;
  private static final int LATE_ROOM_LABELLED = 46;
  private static final int LABELLED = 2;

  /** In letters of half an em; a Chinese sign is two of them. */
  private static final int LONGEST_NAME = 20;

  private static final int FIRST_WIDE = 0x1100;
  @Inject PageTime time;
  @Inject Clock clock;

  public Strip draw(List<OwnerLoad> loads, List<Mark> marks) {
    Instant now = clock.instant();
    Set<String> people = loads.stream().map(OwnerLoad::owner).collect(Collectors.toSet());
    int[] reach = reach(marks, now);
    List<OwnerLoad> shown = loads.stream().filter(load -> load.next() != null).toList();
    List<Strip.Lane> lanes = new ArrayList<>();
    for (OwnerLoad load : shown.subList(0, Math.min(LANES, shown.size()))) {
      lanes.add(lane(load, marks, people, now, reach[0], TOP + LANE * lanes.size()));
    }
    return new Strip(
        WIDTH,
        TOP + LANE * lanes.size() + 20,
        NOW,
        reach[0],
        ticks(now, reach),
        lanes,
        Math.max(0, shown.size() - LANES));
  }

  /** The shortest that shows two of three. */
  private static int[] reach(List<Mark> marks, Instant now) {
    for (int[] reach : REACHES) {
      Instant end = now.plus(Duration.ofHours(reach[0]));
      long within = marks.stream().filter(mark -> mark.due().isBefore(end)).count();
      if (within * 3 >= marks.size() * 2L) {
        return reach;
      }
    }
    return REACHES[REACHES.length - 1];
  }

  private List<Strip.Tick> ticks(Instant now, int[] reach) {
    List<Strip.Tick> ticks = new ArrayList<>();
    ZonedDateTime at = now.atZone(time.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    while (at.getHour() % reach[1] != 0) {
      at = at.plusHours(1);
    }
    Instant end = now.plus(Duration.ofHours(reach[0]));
    for (; !at.toInstant().isAfter(end); at = at.plusHours(reach[1])) {
      int x = place(at.toInstant(), now, reach[0]);
      if (x > NOW + LABEL) {
        ticks.add(new Strip.Tick(x, CLOCK.format(at)));
      }
    }
    return ticks;
  }

  /** What somebody owes who does not work here any more stands in the lane of nobody. */
  private static String laneOf(Mark mark, Set<String> people) {
    return people.contains(mark.owner()) ? mark.owner() : "";
  }

  private Strip.Lane lane(
      OwnerLoad load, List<Mark> marks, Set<String> people, Instant now, int hours, int y) {
    List<Mark> mine =
        marks.stream().filter(mark -> load.owner().equals(laneOf(mark, people))).toList();
    Instant end = now.plus(Duration.ofHours(hours));
    List<Mark> late = mine.stream().filter(m -> m.due().isBefore(now)).toList();
    List<Mark> coming =
        mine.stream().filter(m -> !m.due().isBefore(now) && m.due().isBefore(end)).toList();
    List<Strip.Dot> dots = new ArrayList<>();
    int step = late.size() <= LABELLED ? LATE_ROOM_LABELLED : LATE_ROOM;
    int room = Math.min(late.size(), (NOW - NAMES - LATE_ROOM) / step);
    for (int i = 0; i < room; i++) {
      // the most overdue stands furthest to the left
      int x = NOW - step * (room - i) + 4;
      String label = step == LATE_ROOM ? "" : shortened(late.get(i));
      dots.add(dot(late.get(i), x, label, "late"));
    }
    int later = load.open() - load.all().reached() - late.size() - coming.size();
    // the number of those after the end stands at the edge
    int edge = later > 0 ? WIDTH - LABEL : WIDTH;
    for (int i = 0; i < coming.size(); i++) {
      Mark mark = coming.get(i);
      int x = place(mark.due(), now, hours);
      boolean last = i + 1 == coming.size();
      int next = last ? edge : place(coming.get(i + 1).due(), now, hours);
      boolean warn = mark.due().isBefore(now.plusSeconds(3600));
      String label = next - x > LABEL ? shortened(mark) : "";
      dots.add(dot(mark, x, label, warn ? "warn" : mark.held() ? "hold" : "run"));
    }
    String hidden = late.size() > room ? "+" + (late.size() - room) : "";
    return new Strip.Lane(
        name(load), load.open(), load.late(), Math.max(0, later), y, dots, hidden);
  }

  private Strip.Dot dot(Mark mark, int x, String label, String tone) {
    String who = mark.customer() == null ? "" : " · " + mark.customer();
    String number = mark.number().isEmpty() ? "" : mark.number() + who + " · ";
    String title = number + time.exact(mark.due());
    return new Strip.Dot(x, mark.path(), mark.promise() != null, label, tone, title);
  }

  private static String name(OwnerLoad load) {
    String name = load.name() == null ? "" : load.name();
    int wide = 0;
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      wide += name.codePointAt(i) < FIRST_WIDE ? 1 : 2;
      if (wide > LONGEST_NAME) {
        return name.substring(0, i) + "…";
      }
    }
    return name;
  }

  /** The last three digits of a case are enough among the calls of a day. */
  private static String shortened(Mark mark) {
    String number = mark.promise() == null ? mark.number() : "";
    return number.substring(Math.max(0, number.length() - 3));
  }

  private static int place(Instant at, Instant now, int hours) {
    double share =
        Duration.between(now, at).toMillis() / (double) Duration.ofHours(hours).toMillis();
    return (int) Math.round(NOW + share * (WIDTH - NOW - LABEL));
  }
}
