package io.huifang.escalation.oncall.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * People who follow each other, again and again.
 *
 * @param people in their order; somebody may stand there more than once
 * @param first when the first of them begins, by the clocks of the zone
 * @param hours length of a shift by those clocks: a day has 24 even where an hour is left out
 */
public record Rotation(List<String> people, LocalDateTime first, int hours) {
  /** Checks that there is somebody, and some time. */
  public Rotation {
    if (people.isEmpty() || hours < 1) {
      throw new IllegalArgumentException("A rotation has somebody and shifts of an hour at least");
    }
    people = List.copyOf(people);
  }

  /** When a shift begins, counted from 0. */
  Instant begin(long shift, ZoneId zone) {
    return WallClock.first(first.plusHours(shift * hours), zone);
  }

  /** The shift of a moment, negative before the first. */
  long shiftAt(Instant at, ZoneId zone) {
    LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
    long shift = Math.floorDiv(ChronoUnit.MINUTES.between(first, shown), hours * 60L);
    // clocks that are set can show a time of the shift before or after
    while (!begin(shift + 1, zone).isAfter(at)) {
      shift++;
    }
    while (begin(shift, zone).isAfter(at)) {
      shift--;
    }
    return shift;
  }

  /** Whose turn a shift is. */
  String regular(long shift) {
    return people.get((int) (shift % people.size()));
  }

  /** Whose turn it is, else whoever follows and is here; empty if nobody is. */
  Optional<String> here(long shift, Predicate<String> here) {
    for (int i = 0; i < people.size(); i++) {
      String person = regular(shift + i);
      if (here.test(person)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }
}
