package io.huifang.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the matrix asks who is on call. */
public interface Rota {

  /** Who is on call at this moment, empty in a gap. */
  Optional<String> at(String schedule, Instant when);

  /** When somebody is on call again. */
  Optional<Instant> nextAfter(String schedule, Instant after, Instant until);

  /** Who is not here at this moment, and is given nothing. */
  Set<String> awayAt(Instant when);

  /** What people call all schedules, by id, in order. */
  Map<String, String> schedules();

  /** What people call a schedule, empty if there is none. */
  Optional<String> nameOf(String schedule);

  /** Whether there is such a schedule. */
  boolean knows(String schedule);
}
