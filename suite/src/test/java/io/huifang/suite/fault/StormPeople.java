package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A specialist who calls customers while all of it falls due, and reaches them. */
final class StormPeople implements Runnable {
  private static final Map<String, Object> REACHED = Map.of("outcome", "REACHED");
  final Set<Integer> reached = ConcurrentHashMap.newKeySet();
  private final Random random = new Random(23);
  private final Api cases;
  private final int promises;
  private final BooleanSupplier open;

  StormPeople(StormWorld world, int promises, BooleanSupplier open) {
    this.cases = world.as("xu.feng");
    this.promises = promises;
    this.open = open;
  }

  @Override
  public void run() {
    while (open.getAsBoolean()) {
      int number = 1 + random.nextInt(promises);
      if (reached.add(number) && !call(idOf(number))) {
        reached.remove(number);
      }
      Pause.milliseconds(150);
    }
  }

  /**
   * Until it is noted: who does not hear the answer asks again, and the engine may be quicker.
   *
   * @return false if the call comes too late: the case has moved up to others and is not visible
   */
  private boolean call(String id) {
    while (true) {
      try {
        Api.Answer seen = cases.get("/api/cases/" + id);
        if (seen.status() == 404) {
          return false;
        }
        if (seen.status() == 200
            && cases.changeAt("/api/cases/" + id, "/attempts", REACHED, seen.etag()).status()
                == 200) {
          return true;
        }
      } catch (ApiFailure | StartFailure | UncheckedIOException nobodyAnswered) {
        // somebody else will
      }
      Pause.milliseconds(100);
    }
  }

  /** The id of a case as it was made in the database. */
  static String idOf(int number) {
    try {
      byte[] sum =
          MessageDigest.getInstance("MD5").digest(("c" + number).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(sum)
          .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
