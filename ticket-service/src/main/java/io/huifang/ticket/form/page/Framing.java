package io.huifang.ticket.form.page;

import io.huifang.platform.door.connection.Addresses;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.visitor.Visitors;
import io.huifang.platform.web.PagePolicy;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may show the page in a frame, and who may send the form: the page itself and nobody else. */
@RequestScoped
class Framing {
  @Inject RoutingContext request;
  @Inject PagePolicy policy;
  @Inject Visitors visitors;

  /** The strict policy of all pages, but for the sites that a form names. */
  void letFrame(List<String> origins) {
    if (!origins.isEmpty()) {
      policy.shownBy(String.join(" ", origins));
    }
  }

  /** Where the request comes from; half of an IPv6 address is one subscriber. */
  String network() {
    return Addresses.of(visitors.host(request.request()));
  }

  /**
   * Browsers say by themselves from which page a form was sent.
   *
   * @throws ProblemException 403 if it was another site
   */
  void refuseForeignForms() {
    HttpServerRequest from = request.request();
    @Nullable String site = from.getHeader("Sec-Fetch-Site");
    @Nullable String origin = from.getHeader("Origin");
    boolean own = site == null || site.equals("same-origin") || site.equals("none");
    if (!own || !sameHost(origin, from.getHeader("Host"))) {
      throw ProblemException.forbidden("This form was sent from another site");
    }
  }

  private static boolean sameHost(@Nullable String origin, @Nullable String host) {
    try {
      return origin == null || URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }
}
