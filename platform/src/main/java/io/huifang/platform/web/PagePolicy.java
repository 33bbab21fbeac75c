package io.huifang.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a page may load, and who may show it in a frame, where the strict policy of all pages does
 * not fit. It is put in the place of the one that is there: of two, browsers obey both.
 */
@RequestScoped
public class PagePolicy {
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOWHERE = "frame-ancestors 'none'";
  @Inject RoutingContext request;

  @ConfigProperty(name = "quarkus.http.header.\"" + POLICY + "\".value")
  String usual;

  /** The page shows others of ours in frames. */
  public void showsOurs() {
    headers().set(POLICY, usual + "; frame-src 'self'");
  }

  /** Only our own pages show it in a frame, and nothing can be sent from it. */
  public void shownByOurs() {
    headers()
        .set(
            POLICY,
            usual
                .replace(NOWHERE, "frame-ancestors 'self'")
                .replace("form-action 'self'", "form-action 'none'"));
    headers().set("X-Frame-Options", "SAMEORIGIN");
  }

  /**
   * Only these sites show it in a frame, and it keeps to a policy of its own.
   *
   * @param sites origins, with spaces between
   * @param own the policy, which lets nobody show it in a frame
   */
  public void shownBy(String sites, String own) {
    headers().set(POLICY, own.replace(NOWHERE, "frame-ancestors " + sites));
    headers().remove("X-Frame-Options");
  }

  /**
   * Only these sites and our own pages show it in a frame.
   *
   * @param sites origins, with spaces between; the older header knows no list
   */
  public void shownBy(String sites) {
    headers().set(POLICY, usual.replace(NOWHERE, "frame-ancestors 'self' " + sites));
    headers().remove("X-Frame-Options");
  }

  private MultiMap headers() {
    return request.response().headers();
  }
}
