package io.huifang.platform.transaction;

import io.huifang.platform.problem.DatabaseProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that come at the same moment share a transaction, for places where so many come
 * that commits and round trips cost more than what they do. Whoever finds no driver drives: it does
 * the work of all who wait, each in the context of its own request, and commits once. Nobody waits
 * for others to come; alone, a request has a transaction of its own as ever. If anything fails,
 * each does its work again by itself, so that one bad request spoils no other.
 */
@ApplicationScoped
public class Together {
  /** So many share a transaction at most: what they have locked stays so until its end. */
  private static final int SEATS = 16;

  /** While one waits for its commit the other works. */
  private static final int DRIVERS = 2;

  private final Queue<Ride<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore drivers = new Semaphore(DRIVERS);
  private final ThreadContext requests =
      ThreadContext.builder()
          .propagated(ThreadContext.CDI)
          .cleared()
          .unchanged(ThreadContext.ALL_REMAINING)
          .build();

  /**
   * Does it in a transaction, perhaps with others, and returns when that is committed.
   *
   * @param lock what the work locks first. Those who share a transaction lock in the order of these
   *     texts, so that two transactions cannot wait for each other
   * @param work must be such that it can be done again, if the transaction was rolled back
   * @throws RuntimeException what the work or the commit has thrown
   */
  public <T> T run(String lock, Supplier<T> work) {
    Ride<T> ride = new Ride<>(lock, requests.contextualSupplier(work));
    waiting.add(ride);
    while (!ride.isOver()) {
      if (drivers.tryAcquire()) {
        try {
          drive();
        } finally {
          drivers.release();
        }
        Ride<?> next = waiting.peek();
        if (next != null) {
          next.wake();
        }
      } else {
        ride.await();
      }
    }
    return ride.result();
  }

  /** How many have not got on yet. */
  public int waiting() {
    return waiting.size();
  }

  private void drive() {
    List<Ride<?>> aboard = new ArrayList<>();
    for (Ride<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      aboard.add(next);
      if (aboard.size() == SEATS) {
        break;
      }
    }
    aboard.sort(Comparator.comparing(Ride::lock));
    RuntimeException failure = commit(aboard);
    if (failure == null || aboard.size() == 1 || DatabaseProblems.isOutage(failure)) {
      aboard.forEach(ride -> ride.end(failure));
    } else {
      aboard.forEach(ride -> ride.end(commit(List.of(ride))));
    }
  }

  private static @Nullable RuntimeException commit(List<Ride<?>> aboard) {
    try {
      QuarkusTransaction.requiringNew().run(() -> aboard.forEach(Ride::go));
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
