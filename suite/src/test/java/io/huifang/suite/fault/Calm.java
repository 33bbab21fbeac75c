package io.huifang.suite.fault;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Whether all that is due has been done and all that was told has arrived. */
final class Calm {
  private final FaultWorld world;
  private List<String> last = List.of();

  Calm(FaultWorld world) {
    this.world = world;
  }

  /** Waits until twice in a row nothing is open, and returns how long that took. */
  Duration await(Duration patience) {
    long begin = System.nanoTime();
    int[] calm = {0};
    try {
      Awaitility.await()
          .atMost(patience)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                last = open();
                calm[0] = last.isEmpty() ? calm[0] + 1 : 0;
                return calm[0] >= 2;
              });
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError("Not calm after " + patience + ": " + last, e);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** What still waits or is under way. */
  List<String> open() {
    List<String> open = new ArrayList<>();
    for (String service : FaultWorld.SERVICES) {
      Sql sql = world.sql(service);
      note(open, service + " events", sql.number(EVENTS));
      note(open, service + " held", sql.number("select count(*) from outbox_held"));
      sql.map(DUE, world.now().atOffset(ZoneOffset.UTC))
          .forEach((kind, rows) -> note(open, service + " " + kind, Long.parseLong(rows)));
    }
    note(open, "imports", world.sql("ticket").number(IMPORTS));
    return open;
  }

  private static final String EVENTS =
      "select count(*) from outbox_event e join outbox_position p on e.seq > p.seq";
  // claimed rows and those that pause after a failure included; the delivery never ends
  private static final String DUE =
      "select kind, count(*) from due_work where kind not in ('outbox', 'audit-seal', 'case-load') and due_at <= ? group by kind";
  private static final String IMPORTS = "select count(*) from import_job where state = 'RUNNING'";

  private static void note(List<String> open, String what, long number) {
    if (number > 0) {
      open.add(what + " " + number);
    }
  }
}
