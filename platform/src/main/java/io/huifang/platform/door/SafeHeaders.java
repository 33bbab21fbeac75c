package io.huifang.platform.door;

import io.huifang.platform.door.connection.Leaving;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Headers of every answer that depend on the request; the fixed ones are in the configuration of
 * the platform.
 */
@ApplicationScoped
class SafeHeaders {
  private static final String A_YEAR = "max-age=31536000";
  @Inject DoorConfig config;
  @Inject Leaving leaving;

  void protect(RoutingContext context) {
    context.addHeadersEndHandler(
        writing -> complete(context.request(), context.response().headers()));
  }

  private void complete(HttpServerRequest request, MultiMap headers) {
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (leaving.begun()) {
      headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    boolean https = config.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    if (https || "https".equals(request.scheme())) {
      headers.set("Strict-Transport-Security", A_YEAR);
    }
    @Nullable String location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, ownPath(request, location));
    }
  }

  /** The framework makes paths absolute with the Host of the request, which anybody may write. */
  private static String ownPath(HttpServerRequest request, String location) {
    String here = request.absoluteURI();
    int end = here.indexOf('/', here.indexOf("://") + 3);
    String own = end < 0 ? here : here.substring(0, end);
    if (location.equals(own)) {
      return "/";
    }
    String path = location.startsWith(own + "/") ? location.substring(own.length()) : location;
    return path.startsWith("//") ? "/" : path;
  }
}
