package io.huifang.platform.web;

import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that another site sends with our session cookie (CSRF). Browsers say where a
 * request comes from in Origin and Sec-Fetch-Site; programs with bearer tokens send neither.
 */
public class SameSiteFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @ServerRequestFilter
  public void refuseForeignForms(ContainerRequestContext request) {
    boolean signedIn =
        request.getCookies().keySet().stream().anyMatch(name -> name.startsWith("q_session"));
    if (!signedIn || SAFE.contains(request.getMethod())) {
      return;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    if (foreign || !sameHost(request.getHeaderString("Origin"), request)) {
      throw ProblemException.forbidden("This form was sent from another site");
    }
  }

  private static boolean sameHost(@Nullable String origin, ContainerRequestContext request) {
    if (origin == null) {
      return true;
    }
    if (origin.equals("null")) {
      return false;
    }
    try {
      return URI.create(origin).getAuthority().equals(request.getHeaderString("Host"));
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }
}
