package io.huifang.platform.audit;

import io.huifang.platform.security.Caller;
import io.huifang.platform.trace.Route;
import io.huifang.platform.visitor.Visitors;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Knows who is behind what runs on this thread. Nobody is behind due work, imports and events of
 * siblings: they follow from changes that are in the trail, here or at the sibling.
 */
@ApplicationScoped
class Actors {
  private static final String EVENTS = "POST /events";
  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject Visitors visitors;

  /** Null where nobody is: what runs by itself. */
  @Nullable Actor current() {
    ResteasyReactiveRequestContext request = request();
    String cause = cause();
    if (request == null || cause == null || cause.equals(EVENTS)) {
      return null;
    }
    boolean known = !identity.isAnonymous();
    return new Actor(
        known ? caller.id() : Actor.ANONYMOUS,
        known ? caller.name() : Actor.ANONYMOUS,
        known ? caller.client() : "",
        String.join(" ", new TreeSet<>(identity.getRoles())),
        address(request),
        cause);
  }

  /** Method and route of the request, without looking who it is; null without one. */
  @Nullable String cause() {
    Route route = Route.current();
    return route == null ? null : route.toString();
  }

  /** Whether anybody is, without looking who. */
  boolean present() {
    return request() != null;
  }

  /** What tells one request from another, null outside of any. */
  @Nullable Object here() {
    return request();
  }

  /** Threads of our own have no request context, and asking them for the request would fail. */
  private static @Nullable ResteasyReactiveRequestContext request() {
    return Arc.container().requestContext().isActive() ? CurrentRequestManager.get() : null;
  }

  private @Nullable String address(ResteasyReactiveRequestContext request) {
    RoutingContext routing = request.serverRequest().unwrap(RoutingContext.class);
    return routing == null ? null : visitors.host(routing.request());
  }
}
