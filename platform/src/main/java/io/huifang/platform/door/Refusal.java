package io.huifang.platform.door;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemResponses;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/** Answers in place of the service: a document for programs, a kind page for people. */
@ApplicationScoped
class Refusal {
  /** Whoever is still sending gets so long, and so many bytes, to notice the answer. */
  private static final long LINGER_MILLIS = 1000;

  private static final long LINGER_BYTES = 1 << 22;
  @Inject ProblemResponses problems;

  /** Refuses for a while. */
  void later(RoutingContext context, int status, long seconds) {
    context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    send(context, status);
  }

  /** Refuses, and ends the connection if the request is still being sent. */
  void send(RoutingContext context, int status) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    HttpServerRequest request = context.request();
    ProblemResponses.Text text =
        problems.text(
            status,
            context.normalizedPath(),
            request.getHeader(HttpHeaders.ACCEPT),
            Language.of(request));
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, text.type())
        .end(text.body());
    if (!request.isEnded()) {
      lingerAndClose(context);
    }
  }

  private static void lingerAndClose(RoutingContext context) {
    HttpServerRequest request = context.request();
    AtomicLong discarded = new AtomicLong();
    request.exceptionHandler(gone -> {});
    request.handler(
        bytes -> {
          if (discarded.addAndGet(bytes.length()) > LINGER_BYTES) {
            request.connection().close();
          }
        });
    request.resume();
    context
        .vertx()
        .setTimer(
            LINGER_MILLIS,
            timer -> {
              if (!request.isEnded()) {
                request.connection().close();
              }
            });
  }
}
