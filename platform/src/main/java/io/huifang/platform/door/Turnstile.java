package io.huifang.platform.door;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * So many requests at once; the others wait in a line, without a thread. Who waits too long, or
 * comes when the line is full, is told to come back.
 */
final class Turnstile {
  private static final int LONGEST_LINE = 1_000;
  private final int places;
  private final long patienceMillis;
  private final Refusal refusal;
  private final Set<Visit> inside = new HashSet<>();
  private final ArrayDeque<Visit> line = new ArrayDeque<>();

  Turnstile(int places, long patienceMillis, Refusal refusal) {
    this.places = places;
    this.patienceMillis = patienceMillis;
    this.refusal = refusal;
  }

  void pass(RoutingContext context, Runnable go) {
    if (places <= 0) {
      go.run();
      return;
    }
    Visit visit = new Visit(context, context.vertx().getOrCreateContext(), go);
    context.addEndHandler(ended -> leave(visit));
    if (enter(visit)) {
      go.run();
    } else if (!queue(visit)) {
      refusal.later(context, 503, 1);
    } else {
      context.vertx().setTimer(patienceMillis, timer -> giveUp(visit));
    }
  }

  private synchronized boolean enter(Visit visit) {
    if (inside.size() >= places) {
      // a response whose end nobody told us of does not keep its place
      inside.removeIf(Visit::over);
    }
    return line.isEmpty() && inside.size() < places && inside.add(visit);
  }

  private synchronized boolean queue(Visit visit) {
    return line.size() < LONGEST_LINE && line.add(visit);
  }

  private void giveUp(Visit visit) {
    boolean waiting;
    synchronized (this) {
      waiting = line.remove(visit);
    }
    if (waiting) {
      refusal.later(visit.request(), 503, 1);
    }
  }

  private void leave(Visit visit) {
    Visit next;
    synchronized (this) {
      line.remove(visit);
      inside.remove(visit);
      next = inside.size() < places ? line.poll() : null;
      if (next != null) {
        inside.add(next);
      }
    }
    if (next != null) {
      Runnable go = next.go();
      next.loop().runOnContext(turn -> go.run());
    }
  }

  /** One request; two are never equal. */
  private static final class Visit {
    private final RoutingContext request;
    private final Context loop;
    private final Runnable go;

    Visit(RoutingContext request, Context loop, Runnable go) {
      this.request = request;
      this.loop = loop;
      this.go = go;
    }

    RoutingContext request() {
      return request;
    }

    Context loop() {
      return loop;
    }

    Runnable go() {
      return go;
    }

    boolean over() {
      return request.response().ended() || request.response().closed();
    }
  }
}
