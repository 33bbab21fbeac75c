package io.huifang.platform.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks through a failure. */
final class Throwables {
  private Throwables() {}

  /** A failure with its causes and all that was suppressed on the way, nearest first. */
  static List<Throwable> within(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> found = new ArrayList<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (seen.add(next)) {
        found.add(next);
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
        open.addAll(Arrays.asList(next.getSuppressed()));
      }
    }
    return found;
  }
}
