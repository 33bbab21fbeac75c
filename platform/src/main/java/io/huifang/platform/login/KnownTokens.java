package io.huifang.platform.login;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signature of a bearer token once, and not for every request that carries it: a fifth
 * of what a small request costs. A token counts for half a minute at most after the check, and
 * never beyond its own end, so a key that is withdrawn is noticed in that time. The cookie of a
 * page is looked at every time, whatever comes along with it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {
  private static final Duration TRUSTED = Duration.ofSeconds(30);
  private static final int MOST = 2_000;
  private static final String SCHEME = "Bearer ";
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  @Inject OidcAuthenticationMechanism oidc;
  @Inject LiveSessions sessions;
  @Inject Clock clock;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String token = context.request().getHeader("Authorization");
    if (token == null || !token.startsWith(SCHEME)) {
      return sessions.authenticate(context, providers);
    }
    Known before = known.get(token);
    if (before != null && before.until().isAfter(clock.instant())) {
      return Uni.createFrom().item(before.identity());
    }
    return sessions.authenticate(context, providers).invoke(identity -> remember(token, identity));
  }

  private void remember(String token, @Nullable SecurityIdentity identity) {
    if (identity == null || LiveSessions.knows(identity)) {
      return;
    }
    if (identity.getPrincipal() instanceof JsonWebToken jwt) {
      Instant now = clock.instant();
      if (known.size() >= MOST) {
        known.clear();
      }
      Instant ends = Instant.ofEpochSecond(jwt.getExpirationTime());
      Instant until = now.plus(TRUSTED);
      known.put(token, new Known(identity, ends.isBefore(until) ? ends : until));
    }
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority() + 1;
  }

  private record Known(SecurityIdentity identity, Instant until) {}
}
