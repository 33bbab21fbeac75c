package io.huifang.platform.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** One body on its way, counted second by second. All of it runs on one event loop. */
final class Arrival {
  private final Bodies bodies;
  private final RoutingContext context;
  private final long largest;
  private final boolean known;
  private final Runnable go;
  private final Buffer body = Buffer.buffer();
  private long seconds;
  private long held;
  private long timer = -1;
  private boolean over;

  Arrival(Bodies bodies, RoutingContext context, long largest, boolean known, Runnable go) {
    this.bodies = bodies;
    this.context = context;
    this.largest = largest;
    this.known = known;
    this.go = go;
  }

  void begin() {
    HttpServerRequest request = context.request();
    context.addEndHandler(ended -> release());
    request.exceptionHandler(gone -> stop());
    request.handler(this::arrived);
    request.endHandler(end -> complete());
    request.resume();
    if (!over) {
      // a small body came with its headers, and nobody has to look after it
      timer = context.vertx().setPeriodic(1000, tick -> look());
    }
  }

  private void arrived(Buffer bytes) {
    if (over) {
      return;
    }
    if (body.length() + bytes.length() > largest) {
      refuse(413);
    } else if (!bodies.hold(bytes.length(), known)) {
      refuse(503);
    } else {
      held += bytes.length();
      body.appendBuffer(bytes);
    }
  }

  private void look() {
    seconds++;
    if (bodies.tooSlow(seconds, body.length())) {
      refuse(408);
    }
  }

  private void complete() {
    if (!over) {
      stopTimer();
      over = true;
      ((RoutingContextInternal) context).setBody(body);
      go.run();
    }
  }

  private void refuse(int status) {
    stop();
    bodies.refuse(context, status);
  }

  private void stop() {
    over = true;
    stopTimer();
    release();
  }

  private void stopTimer() {
    context.vertx().cancelTimer(timer);
  }

  private void release() {
    bodies.release(held, known);
    held = 0;
  }
}
