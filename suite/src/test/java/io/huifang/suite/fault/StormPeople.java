package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A specialist who calls customers while all of it falls due, and reaches them. */
final class StormPeople implements Runnable {
  private static final String IDS = "select id::text from escalation_case where number like 'B-%'";
  private static final Map<String, Object> REACHED = Map.of("outcome", "REACHED");

  /** Ids of cases. */
  final Set<String> reached = ConcurrentHashMap.newKeySet();

  private final Random random = new Random(23);
  private final Api cases;
  private final List<String> ids;
  private final BooleanSupplier open;

  /** Of a world in which the promises have been made. */
  StormPeople(StormWorld world, BooleanSupplier open) {
    this.cases = world.as("xu.feng");
    this.ids = world.sql().rows(IDS).stream().map(row -> row.get(0)).toList();
    this.open = open;
  }

  @Override
  public void run() {
    while (open.getAsBoolean()) {
      String id = ids.get(random.nextInt(ids.size()));
      if (!reached.contains(id)) {
        call(id);
        reached.add(id);
      }
      Pause.milliseconds(150);
    }
  }

  /** Until it is noted: who does not hear the answer asks again, and the engine may be quicker. */
  private void call(String id) {
    while (true) {
      try {
        Api.Answer seen = cases.get("/api/cases/" + id);
        if (seen.status() == 404) {
          throw new IllegalStateException("There is no case " + id);
        }
        if (seen.status() == 200
            && cases.changeAt("/api/cases/" + id, "/attempts", REACHED, seen.etag()).status()
                == 200) {
          return;
        }
      } catch (ApiFailure | StartFailure | UncheckedIOException nobodyAnswered) {
        // somebody else will
      }
      Pause.milliseconds(100);
    }
  }
}
