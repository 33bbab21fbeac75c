package io.huifang.platform.web;

import io.huifang.platform.language.Language;
import io.huifang.platform.security.Caller;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Optional;

/** The person at the page: name, language and where they are, for the layout. */
@Named("visitor")
@RequestScoped
public class Visitor {
  /**
   * Keeps the time zone that somebody has chosen: a name of the tz database with dots for slashes,
   * for which a cookie would need quotes.
   */
  public static final String ZONE = "huifang_zone";

  @Inject Caller caller;
  @Inject RoutingContext request;

  public String getName() {
    return caller.name();
  }

  /** What was chosen, else what the browser prefers, as a BCP 47 tag. */
  public String getLang() {
    return language().tag();
  }

  /** Path and query of this page; the start where it cannot be asked for again. */
  public String getHere() {
    return request.request().method() == HttpMethod.GET ? request.request().uri() : "/";
  }

  /** The path of this page, of what a form was sent to as well. */
  public String getPath() {
    return request.normalizedPath();
  }

  /** The time zone that was chosen; empty if none was, or if it is none that we know. */
  public Optional<ZoneId> zone() {
    Cookie chosen = request.request().getCookie(ZONE);
    return Optional.ofNullable(chosen)
        .map(cookie -> cookie.getValue().replace('.', '/'))
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of);
  }

  public Language language() {
    return Language.of(request.request());
  }
}
