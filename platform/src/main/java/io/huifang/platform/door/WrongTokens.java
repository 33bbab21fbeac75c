package io.huifang.platform.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * A token is always looked at, so that a right one never suffers from the wrong ones that come from
 * the same address. Only the answer to a wrong one has a rate: 401, and then 429.
 */
@ApplicationScoped
class WrongTokens {
  /** After authentication is prepared (200), before the policies of pages ask for it (100). */
  private static final int BEFORE_ANYBODY_ASKS = 150;

  @Inject Areas areas;
  @Inject Counting counting;

  void install(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ANYBODY_ASKS);
  }

  private void watch(RoutingContext request) {
    BiConsumer<RoutingContext, Throwable> usual = request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    // a browser whose session is over brings a cookie, and is led to the login
    if (usual != null && request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      BiConsumer<RoutingContext, Throwable> counted =
          (context, failure) -> answer(context, failure, usual);
      request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, counted);
    }
    request.next();
  }

  private void answer(
      RoutingContext request, Throwable failure, BiConsumer<RoutingContext, Throwable> usual) {
    if (!(cause(failure) instanceof AuthenticationFailedException wrong)
        || counting.admitsWrongToken(
            request, areas.of(request.normalizedPath()), wasOnceRight(wrong))) {
      usual.accept(request, failure);
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Only a token of the provider can have expired: its signature is looked at before its time. */
  private static boolean wasOnceRight(AuthenticationFailedException wrong) {
    for (@Nullable Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidJwtException token) {
        return token.hasExpired();
      }
    }
    return false;
  }
}
