package io.huifang.platform.notice.live;

import io.huifang.platform.login.SessionWatch;
import io.huifang.platform.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * {@code GET /notices/stream}: server-sent events for the person who asks. Not a REST operation,
 * which would keep a place of the door for as long as it lasts.
 */
@ApplicationScoped
class StreamRoute {
  /** After everything that checks who asks, before REST. */
  private static final int ORDER = 1_000;

  private static final List<String> ROLES =
      List.of(Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  private static final int NOT_AGAIN = 204;
  private static final int AGAIN_MILLIS = 2_000;
  @Inject NoticeStreams streams;
  @Inject SessionWatch sessions;
  @Inject LiveConfig config;
  @Inject Clock clock;

  void install(@Observes Router router) {
    router.get("/notices/stream").order(ORDER).handler(this::arrive);
  }

  private void arrive(RoutingContext request) {
    Uni<SecurityIdentity> identity = request.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
    if (identity == null) {
      request.fail(401);
      return;
    }
    Context here = request.vertx().getOrCreateContext();
    identity
        .subscribe()
        .with(
            found -> here.runOnContext(turn -> open(request, found)),
            failure -> here.runOnContext(turn -> refuse(request, 401)));
  }

  private void open(RoutingContext request, SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
      refuse(request, 401);
      return;
    }
    if (ROLES.stream().noneMatch(identity::hasRole)) {
      refuse(request, 403);
      return;
    }
    HttpServerResponse response = request.response();
    NoticeStream stream =
        new NoticeStream(token.getSubject(), sessions.watch(identity), until(token), response);
    request.addEndHandler(ended -> streams.remove(stream));
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        // what comes between us and the browser is not to wait for more
        .putHeader("X-Accel-Buffering", "no");
    // not all at once after a restart
    int again = AGAIN_MILLIS + ThreadLocalRandom.current().nextInt(AGAIN_MILLIS);
    if (response.closed()) {
      return;
    }
    if (streams.add(stream)) {
      response.write("retry: " + again + "\n\n");
    } else {
      refuse(request, NOT_AGAIN);
    }
  }

  /** Who is signed in for less long than that comes again with a new token. */
  private Instant until(JsonWebToken token) {
    Instant latest = clock.instant().plus(config.longest());
    Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
    return expires.isBefore(latest) && expires.isAfter(clock.instant()) ? expires : latest;
  }

  private static void refuse(RoutingContext request, int status) {
    HttpServerResponse response = request.response();
    if (!response.headWritten() && !response.closed()) {
      response.setChunked(false).setStatusCode(status).end();
    }
  }
}
