package io.huifang.platform.frame;

import io.huifang.platform.language.Language;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How somebody wants the pages to look; kept in cookies that every service reads. */
@Named("choices")
@RequestScoped
public class Choices {
  static final String THEME = "huifang_theme";
  static final String RAIL = "huifang_rail";
  static final String LANGUAGE = Language.COOKIE;
  @Inject RoutingContext request;

  /** {@code light}, {@code dark}, or {@code device} while nothing else was chosen. */
  public String getTheme() {
    String chosen = cookie(THEME);
    return chosen != null && (chosen.equals("light") || chosen.equals("dark")) ? chosen : "device";
  }

  /** Whether the sidebar shows icons only. */
  public boolean isRail() {
    return "1".equals(cookie(RAIL));
  }

  private @Nullable String cookie(String name) {
    Cookie found = request.request().getCookie(name);
    return found == null ? null : found.getValue();
  }
}
