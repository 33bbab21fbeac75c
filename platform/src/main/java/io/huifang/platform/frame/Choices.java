package io.huifang.platform.frame;

import io.huifang.platform.language.Language;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How somebody wants the pages to look; kept in cookies that every service reads. */
@Named("choices")
@RequestScoped
public class Choices {
  static final String THEME = "huifang_theme";
  static final String RAIL = "huifang_rail";
  static final String LANGUAGE = Language.COOKIE;
  @Inject RoutingContext request;

  /** Pages below these paths have columns of their own. */
  @ConfigProperty(name = "huifang.choices.narrow")
  Optional<List<String>> narrow;

  /** {@code light}, {@code dark}, or {@code device} while nothing else was chosen. */
  public String getTheme() {
    String chosen = cookie(THEME);
    return chosen != null && (chosen.equals("light") || chosen.equals("dark")) ? chosen : "device";
  }

  /** Whether the sidebar shows icons only: as was chosen, else as the page needs the room. */
  public boolean isRail() {
    String chosen = cookie(RAIL);
    if (chosen != null) {
      return chosen.equals("1");
    }
    String path = request.normalizedPath();
    return narrow.stream().flatMap(List::stream).anyMatch(path::startsWith);
  }

  private @Nullable String cookie(String name) {
    Cookie found = request.request().getCookie(name);
    return found == null ? null : found.getValue();
  }
}
