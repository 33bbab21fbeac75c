package io.huifang.platform.door;

import io.huifang.platform.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as a valid token or session says so. */
@ApplicationScoped
class Callers {
  /** Goes on with the caller, null for a stranger. */
  void identify(RoutingContext request, Consumer<@Nullable Caller> go) {
    Uni<SecurityIdentity> identity = request.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
    if (identity == null) {
      go.accept(null);
      return;
    }
    Context here = request.vertx().getOrCreateContext();
    identity
        .subscribe()
        .with(
            found -> on(here, () -> go.accept(caller(found))),
            failure -> on(here, () -> stranger(request, go)));
  }

  /** A wrong token has its answer from the authentication already. */
  private static void stranger(RoutingContext request, Consumer<@Nullable Caller> go) {
    if (!request.response().headWritten()) {
      go.accept(null);
    }
  }

  private static @Nullable Caller caller(@Nullable SecurityIdentity identity) {
    if (identity == null || identity.isAnonymous()) {
      return null;
    }
    String name =
        identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
            ? token.getSubject()
            : identity.getPrincipal().getName();
    return new Caller(name, identity.hasRole(Role.SERVICE));
  }

  private static void on(Context context, Runnable go) {
    if (Vertx.currentContext() == context) {
      go.run();
    } else {
      context.runOnContext(turn -> go.run());
    }
  }

  /**
   * A known caller.
   *
   * @param service whether it is a program of ours, whose requests nobody counts
   */
  record Caller(String name, boolean service) {}
}
