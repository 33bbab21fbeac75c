package io.huifang.kpi.process;

import io.huifang.kpi.trace.Activity;
import java.util.List;
import java.util.UUID;

/**
 * The way of one ticket.
 *
 * @param activities at least one, in the order in which they happened
 * @param micros when each of them happened, in microseconds since 1970
 */
record Trace(UUID ticket, List<Activity> activities, List<Long> micros) {
  int size() {
    return activities.size();
  }

  Activity at(int index) {
    return activities.get(index);
  }

  Activity last() {
    return activities.get(size() - 1);
  }

  /** Microseconds from the step before to this one. */
  long until(int index) {
    return micros.get(index) - micros.get(index - 1);
  }

  /** Microseconds from the first step to the last. */
  long whole() {
    return micros.get(size() - 1) - micros.get(0);
  }

  /** Whether the ticket is open after its last step. */
  boolean open() {
    boolean open = true;
    for (Activity activity : activities) {
      open = activity.opens(open);
    }
    return open;
  }
}
