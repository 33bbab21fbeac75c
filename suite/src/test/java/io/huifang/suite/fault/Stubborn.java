package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A caller that wants it to happen: asks again when nobody answers and when it is told to come
 * later. Any other answer that it did not want is noted, for nobody should get it; and so is each
 * time it had to ask again, which a client notices.
 */
final class Stubborn {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Set<Integer> LATER = Set.of(502, 503, 504);
  final Queue<String> odd = new ConcurrentLinkedQueue<>();
  final Queue<String> noticed = new ConcurrentLinkedQueue<>();
  final AtomicLong underWay = new AtomicLong();
  final AtomicLong again = new AtomicLong();

  /** Until the status is one of those. */
  Api.Answer until(String what, IntPredicate wanted, Supplier<Api.Answer> ask) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < deadline) {
      underWay.incrementAndGet();
      try {
        Api.Answer answer = ask.get();
        if (wanted.test(answer.status())) {
          return answer;
        }
        last = answer.status() + " " + answer.body();
        if (!LATER.contains(answer.status())) {
          odd.add(what + " -> " + last);
        }
      } catch (ApiFailure | StartFailure | UncheckedIOException nobodyAnswered) {
        last = nobodyAnswered.getMessage();
      } finally {
        underWay.decrementAndGet();
      }
      again.incrementAndGet();
      noticed.add(LocalTime.now() + " " + what + " -> " + last);
      Pause.milliseconds(150);
    }
    throw new AssertionError(what + " was not answered within " + PATIENCE + ": " + last);
  }
}
