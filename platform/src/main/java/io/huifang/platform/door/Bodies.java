package io.huifang.platform.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whole body before a thread begins to work. REST alone would give the request a worker
 * thread that waits for every byte: two hundred slow senders, and nobody is left to answer.
 */
@ApplicationScoped
class Bodies {
  /** All bodies that are on their way or worked on have a quarter of the memory. */
  private final long most = Runtime.getRuntime().maxMemory() / 4;

  private final AtomicLong held = new AtomicLong();

  /**
   * Of that, what was brought without a login: half, so that it leaves the other to who has one.
   */
  private final AtomicLong heldOfStrangers = new AtomicLong();

  @Inject DoorConfig config;
  @Inject Refusal refusal;

  static boolean carried(HttpServerRequest request) {
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  /** Goes on when the body is there; refuses with 413, 408 or 503 what is too large or slow. */
  void take(RoutingContext context, long largest, boolean known, Runnable go) {
    HttpServerRequest request = context.request();
    if (!carried(request)) {
      go.run();
      return;
    }
    if (declared(request) > largest) {
      refusal.send(context, 413);
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      context.response().writeContinue();
    }
    new Arrival(this, context, largest, known, go).begin();
  }

  /** Whether there is room for so many bytes more. */
  boolean hold(long bytes, boolean known) {
    if (!known && heldOfStrangers.addAndGet(bytes) > most / 2) {
      heldOfStrangers.addAndGet(-bytes);
      return false;
    }
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    release(bytes, known);
    return false;
  }

  void release(long bytes, boolean known) {
    held.addAndGet(-bytes);
    if (!known) {
      heldOfStrangers.addAndGet(-bytes);
    }
  }

  void refuse(RoutingContext context, int status) {
    if (status == 503) {
      refusal.later(context, status, 5);
    } else {
      refusal.send(context, status);
    }
  }

  /** Whether a sender has fallen behind after so many seconds. */
  boolean tooSlow(long seconds, long bytes) {
    long slowest = Math.max(1, config.bodies().slowest().asLongValue());
    return seconds > config.bodies().patience().toSeconds() + bytes / slowest;
  }

  private static long declared(HttpServerRequest request) {
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
