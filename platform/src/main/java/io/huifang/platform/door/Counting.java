package io.huifang.platform.door;

import io.huifang.platform.door.connection.Addresses;
import io.huifang.platform.visitor.Visitors;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rates a request counts for; 429 when one is used up. */
@ApplicationScoped
class Counting {
  /** Ours are shorter; whatever is longer need not be told apart, and is kept. */
  private static final int LONGEST_LINK = 80;

  /** Under this name a request remembers as whose guess it counts. */
  private static final String GUESS = Counting.class.getName();

  @Inject DoorConfig config;
  @Inject Rates rates;
  @Inject Refusal refusal;
  @Inject Visitors visitors;

  /** Before anybody is known: by address, and by link. */
  boolean admits(RoutingContext request, Area area) {
    if (area == Area.REST) {
      return true;
    }
    String address = address(request);
    countGuesses(request, area, address);
    return area != Area.CUSTOMERS || admitsCustomer(request, address);
  }

  private boolean admitsCustomer(RoutingContext request, String address) {
    DoorConfig.Rates limits = config.rates();
    boolean post = request.request().method().equals(HttpMethod.POST);
    return passes(request, rates.look("guesses", limits.guesses(), Area.CUSTOMERS + address))
        && (isShared(request) || passes(request, rates.take("link", limits.link(), link(request))))
        && (!post || passes(request, rates.take("posts", limits.posts(), address)))
        && passes(request, rates.take("address", limits.address(), address));
  }

  private boolean isShared(RoutingContext request) {
    String path = request.normalizedPath();
    return config.shared().orElse(List.of()).stream().anyMatch(path::startsWith);
  }

  /**
   * Once it is known who asks. Guesses are held against strangers only: a program without a token
   * does not lock out the people who sit beside it.
   */
  boolean admits(RoutingContext request, Area area, Callers.@Nullable Caller caller) {
    if (caller == null) {
      String address = address(request);
      return passes(request, rates.look("guesses", config.rates().guesses(), area + address));
    }
    return caller.service()
        || passes(request, rates.take("caller", config.rates().caller(), caller.name()));
  }

  /**
   * Whether a wrong token is told so, or that there were too many. Tokens that were right once have
   * a count of their own: whoever is late with a new one is not lost among forgeries from the same
   * address.
   */
  boolean admitsWrongToken(RoutingContext request, Area area, boolean expired) {
    String key = area + address(request) + (expired ? " once" : "");
    request.put(GUESS, key);
    return passes(request, rates.look("guesses", config.rates().guesses(), key));
  }

  /** A missing or wrong token, or a link that leads nowhere, costs a guess when it is answered. */
  private void countGuesses(RoutingContext request, Area area, String address) {
    request.addHeadersEndHandler(
        answered -> {
          int status = request.response().getStatusCode();
          boolean noLink = status == 404 && area == Area.CUSTOMERS;
          boolean noLogout = status == 400 && Areas.isLogout(request.normalizedPath());
          if (status == 401 || noLink || noLogout) {
            @Nullable String key = request.get(GUESS);
            rates.take("guesses", config.rates().guesses(), key == null ? area + address : key);
          }
        });
  }

  private String address(RoutingContext request) {
    return Addresses.of(visitors.host(request.request()));
  }

  /** The first two steps of the path: the page and the secret or the number. */
  private static String link(RoutingContext request) {
    String[] steps = request.normalizedPath().split("/", 5);
    String link = String.join("/", Arrays.copyOf(steps, Math.min(steps.length, 4)));
    return link.substring(0, Math.min(link.length(), LONGEST_LINK));
  }

  private boolean passes(RoutingContext request, Rates.Verdict verdict) {
    if (verdict.limited()) {
      request.response().putHeader("RateLimit-Policy", verdict.policy());
      request.response().putHeader("RateLimit", verdict.state());
    }
    if (verdict.isRefused()) {
      refusal.later(request, 429, verdict.seconds());
      return false;
    }
    return true;
  }
}
