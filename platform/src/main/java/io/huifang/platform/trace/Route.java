package io.huifang.platform.trace;

import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, as the program knows it: {@code /s/{token}} and never the address itself,
 * which may be a secret.
 *
 * @param path with the names of its parameters in braces
 */
public record Route(String method, String path) {
  private static final Map<RuntimeResource, Route> KNOWN = new ConcurrentHashMap<>();

  /** That of the request on this thread, null without one or where it leads nowhere. */
  public static @Nullable Route current() {
    // threads of our own have no request context, and asking them for the request would fail
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    RuntimeResource resource = request == null ? null : request.getTarget();
    return resource == null ? null : KNOWN.computeIfAbsent(resource, Route::of);
  }

  private static Route of(RuntimeResource resource) {
    String base = resource.getClassPath() == null ? "" : resource.getClassPath().template;
    String rest = resource.getPath() == null ? "" : resource.getPath().template;
    String path = (base + "/" + rest).replaceAll("/{2,}", "/");
    String whole = path.length() > 1 && path.endsWith("/") ? path.replaceAll("/$", "") : path;
    return new Route(resource.getHttpMethod(), whole);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
