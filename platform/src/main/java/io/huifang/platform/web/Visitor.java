package io.huifang.platform.web;

import io.huifang.platform.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The person at the page: name and language, for the layout. */
@Named("visitor")
@RequestScoped
public class Visitor {
  @Inject Caller caller;
  @Inject RoutingContext request;

  public String getName() {
    return caller.name();
  }

  /** What the browser prefers, as a BCP 47 tag. */
  public String getLang() {
    return language().tag();
  }

  public boolean isZh() {
    return language().chinese();
  }

  public Language language() {
    @Nullable String accepted = request.request().getHeader("Accept-Language");
    return Language.of(accepted == null ? "en" : accepted.strip());
  }
}
