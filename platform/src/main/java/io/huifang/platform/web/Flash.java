package io.huifang.platform.web;

import io.huifang.platform.security.Caller;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the next page that this person sees, once. It travels in a cookie that only this
 * service can write and read, for this page and this person: nobody puts words into our mouth by a
 * link.
 */
@RequestScoped
public class Flash {
  private static final Duration VALID = Duration.ofMinutes(2);
  private static final String COOKIE = "huifang_flash_";
  @Inject RoutingContext request;
  @Inject Caller caller;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.oidc.pages.token-state-manager.encryption-secret")
  String secret;

  /**
   * Keeps a text for the page at a path.
   *
   * @param name what the page asks for
   */
  public void put(String path, String name, String text) {
    String until = String.valueOf(clock.instant().plus(VALID).getEpochSecond());
    String sealed = seal(path, name).close(until + " " + text);
    request.response().addCookie(cookie(path, name, sealed).setMaxAge(VALID.toSeconds()));
  }

  /** The text that was kept for the page which is asked for now; the next look finds nothing. */
  public @Nullable String take(String name) {
    String path = request.normalizedPath();
    Cookie found = request.request().getCookie(COOKIE + name);
    if (found == null) {
      return null;
    }
    request.response().addCookie(cookie(path, name, "").setMaxAge(0));
    String opened = seal(path, name).open(found.getValue());
    int space = opened == null ? -1 : opened.indexOf(' ');
    if (opened == null || Long.parseLong(opened, 0, space, 10) < clock.instant().getEpochSecond()) {
      return null;
    }
    return opened.substring(space + 1);
  }

  private Seal seal(String path, String name) {
    return new Seal(secret, "flash " + name + " " + path + " " + caller.id());
  }

  private Cookie cookie(String path, String name, String value) {
    return Cookie.cookie(COOKIE + name, value)
        .setPath(path)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure("https".equals(request.request().scheme()));
  }
}
