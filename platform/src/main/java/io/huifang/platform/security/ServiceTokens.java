package io.huifang.platform.security;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The token with which this service calls its siblings (client credentials), kept until it ages.
 */
@ApplicationScoped
public class ServiceTokens {
  private static final Duration WAIT = Duration.ofSeconds(5);
  private final AtomicReference<@Nullable Tokens> last = new AtomicReference<>();
  @Inject Instance<OidcClient> client;

  @ConfigProperty(name = "quarkus.oidc-client.client-enabled", defaultValue = "true")
  boolean enabled;

  /** Empty where no identity provider is configured, as in the tests of a single service. */
  public Optional<String> bearer() {
    if (!enabled) {
      return Optional.empty();
    }
    Tokens tokens = last.get();
    if (tokens == null
        || tokens.isAccessTokenExpired()
        || tokens.isAccessTokenWithinRefreshInterval()) {
      tokens = client.get().getTokens().await().atMost(WAIT);
      last.set(tokens);
    }
    return Optional.of(tokens.getAccessToken());
  }
}
