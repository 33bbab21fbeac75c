package io.huifang.kpi.rollup.build;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Those who count pieces at the same time: while one waits for the database, another one adds up.
 * Few, because each holds the cells of a measure in memory.
 */
@ApplicationScoped
class Workers {
  private final ExecutorService pool;

  @Inject
  Workers(@ConfigProperty(name = "huifang.rollup.workers") int workers) {
    pool =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "rollup");
              thread.setDaemon(true);
              thread.setContextClassLoader(Workers.class.getClassLoader());
              return thread;
            });
  }

  void stop(@Observes ShutdownEvent stop) {
    pool.shutdown();
  }

  /**
   * Does each, and waits for all of them.
   *
   * @return for how many it is true
   * @throws RuntimeException what one of them failed by, when all are done
   */
  <T> int of(List<T> pieces, Predicate<T> work) {
    List<Future<Boolean>> begun = new ArrayList<>();
    for (T piece : pieces) {
      begun.add(pool.submit(() -> work.test(piece)));
    }
    int counted = 0;
    RuntimeException failure = null;
    for (Future<Boolean> one : begun) {
      try {
        if (one.get()) {
          counted++;
        }
      } catch (ExecutionException e) {
        failure =
            e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (InterruptedException e) {
        begun.forEach(left -> left.cancel(false));
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return counted;
  }
}
