package io.huifang.suite.launch;

import io.huifang.suite.process.LogTail;
import io.huifang.suite.process.StartFailure;
import io.huifang.suite.process.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The threads that start components side by side, none of them longer than its limit. */
final class StartCrew {
  private static final ThreadFactory DAEMONS =
      work -> {
        Thread thread = new Thread(work, "start-crew");
        thread.setDaemon(true);
        return thread;
      };

  /**
   * Above the limits that components have themselves, for what they forgot: a lock, an unpacking.
   */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final ExecutorService starters = Executors.newCachedThreadPool(DAEMONS);
  private final Consumer<String> progress;

  StartCrew(Consumer<String> progress) {
    this.progress = progress;
  }

  /** Does a part of the start in the background; one that hangs is given up with its log's name. */
  CompletableFuture<?> run(String what, Path log, Runnable work) {
    return CompletableFuture.runAsync(work, starters)
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .exceptionallyCompose(problem -> CompletableFuture.failedFuture(told(what, log, problem)));
  }

  private static Throwable told(String what, Path log, Throwable problem) {
    return problem instanceof TimeoutException
        ? new StartFailure(
            what
                + " did not start within "
                + LIMIT.toSeconds()
                + " s. The end of "
                + log
                + ":\n"
                + LogTail.of(log, 15))
        : problem;
  }

  /** Starts a component in the background; null, for a part nobody asked for, is done at once. */
  CompletableFuture<?> start(@Nullable Supervised component) {
    if (component == null) {
      return CompletableFuture.completedFuture(null);
    }
    return run(
        component.name(),
        component.log(),
        () -> {
          Instant begin = Instant.now();
          component.start();
          double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
          progress.accept(
              String.format(Locale.ROOT, "  %-12s ready after %4.1f s", component.name(), seconds));
        });
  }

  /** Waits for all, but not a moment longer once one has failed. */
  void await(List<CompletableFuture<?>> starts) {
    CompletableFuture<Object> failed = new CompletableFuture<>();
    for (CompletableFuture<?> start : starts) {
      start.whenComplete(
          (done, problem) -> {
            if (problem != null) {
              failed.completeExceptionally(problem);
            }
          });
    }
    try {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(starts.toArray(new CompletableFuture<?>[0]));
      CompletableFuture.anyOf(failed, all).join();
    } catch (CompletionException e) {
      Throwable cause = e;
      while (cause instanceof CompletionException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw cause instanceof StartFailure failure
          ? failure
          : new StartFailure("The start failed: " + cause, cause);
    }
  }

  /** Cuts off what is under way, so that nothing starts behind the back of the stop. */
  void dismiss() {
    starters.shutdownNow();
    try {
      if (!starters.awaitTermination(20, TimeUnit.SECONDS)) {
        progress.accept("A start that is under way does not end; stopping it anyway");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
