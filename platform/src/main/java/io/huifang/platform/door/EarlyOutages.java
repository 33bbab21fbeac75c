package io.huifang.platform.door;

import io.huifang.platform.problem.Outages;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Who asks could not be told, because the database or the provider is away: 503 before REST begins,
 * as there is one after it. The framework alone would say 500.
 */
@ApplicationScoped
class EarlyOutages {
  private static final int BEFORE_ALL = -100_000;
  private static final int SECONDS = 5;
  @Inject Refusal refusal;

  void install(@Observes Router router) {
    router.route().order(BEFORE_ALL).failureHandler(this::answer);
  }

  private void answer(RoutingContext request) {
    @Nullable Throwable failure = request.failure();
    if (failure != null && !request.response().headWritten() && Outages.isOutage(failure)) {
      refusal.later(request, 503, SECONDS);
    } else {
      request.next();
    }
  }
}
