package io.huifang.platform.visitor;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who stands before the proxies. Quarkus takes the first address of those that a proxy brings, and
 * that one is the visitor's to choose where proxies add to what came; the last that is no proxy of
 * ours is not.
 */
@ApplicationScoped
public class Visitors {
  private static final Logger LOG = Logger.getLogger(Visitors.class);
  private static final String PROXY = "quarkus.http.proxy.";
  private final TrustedProxies proxies;

  @Inject
  Visitors(Config config) {
    boolean counts =
        config.getOptionalValue(PROXY + "proxy-address-forwarding", boolean.class).orElse(false)
            && !config.getOptionalValue(PROXY + "allow-forwarded", boolean.class).orElse(false);
    proxies =
        counts
            ? proxies(
                config.getOptionalValues(PROXY + "trusted-proxies", String.class).orElse(List.of()))
            : new TrustedProxies(List.of());
  }

  private static TrustedProxies proxies(List<String> named) {
    try {
      return new TrustedProxies(named);
    } catch (IllegalArgumentException e) {
      LOG.warn("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES has names: visitors can say who they are");
      return new TrustedProxies(List.of());
    }
  }

  /** The address of whoever asks, null where there is none; not always one, if a proxy says so. */
  public @Nullable String host(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    if (proxies.isEmpty() || peer == null || peer.hostAddress() == null) {
      SocketAddress remote = request.remoteAddress();
      return remote == null ? null : remote.hostAddress();
    }
    return proxies.visitor(
        peer.hostAddress(),
        request.headers().getAll("X-Forwarded-For").stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .toList());
  }
}
