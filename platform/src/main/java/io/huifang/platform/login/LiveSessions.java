package io.huifang.platform.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect as it is, and after it one look whether the session of the cookie is over. Signing
 * out ends the session here and at the provider before the browser leaves, so that nothing is left
 * if it never gets there. Bearer tokens pass untouched.
 */
@ApplicationScoped
class LiveSessions {
  private static final Logger LOG = Logger.getLogger(LiveSessions.class);

  /** The two tokens of one login may be issued in different seconds. */
  private static final Duration APART = Duration.ofSeconds(1);

  @Inject OidcAuthenticationMechanism oidc;
  @Inject EndedSessions ended;
  @Inject SessionWatch watch;
  @Inject ProviderSessions provider;
  @Inject BlockingSecurityExecutor workers;

  @ConfigProperty(name = "quarkus.oidc.pages.logout.path")
  String signOut;

  /** Whether somebody is known by the cookie of a page and not by a bearer token. */
  static boolean knows(@Nullable SecurityIdentity identity) {
    return Session.of(identity) != null;
  }

  /** Fails as for any wrong cookie if its session is over, so that the login follows. */
  Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
    Uni<SecurityIdentity> identity = oidc.authenticate(request, providers);
    if (request.normalizedPath().equals(signOut)) {
      identity =
          identity
              .onFailure(AuthenticationRedirectException.class)
              .call(() -> aside(() -> end(request)))
              .onFailure(AuthenticationRedirectException.class)
              .call(() -> provider.end(request.get(AuthorizationCodeTokens.class.getName())));
    }
    return identity.chain(this::alive);
  }

  private Uni<SecurityIdentity> alive(@Nullable SecurityIdentity identity) {
    Session session = Session.of(identity);
    return session == null
        ? Uni.createFrom().item(identity)
        : aside(() -> checked(identity, session));
  }

  private @Nullable SecurityIdentity checked(@Nullable SecurityIdentity identity, Session session) {
    try {
      if (ended.ended(session)) {
        throw new AuthenticationFailedException("The session is over");
      }
      return identity;
    } catch (SQLException e) {
      throw new IllegalStateException("Whether a session is over cannot be told now", e);
    }
  }

  /** The tokens are those of our own cookie, which is encrypted and signed. */
  private boolean end(RoutingContext request) {
    AuthorizationCodeTokens tokens = request.get(AuthorizationCodeTokens.class.getName());
    try {
      if (tokens != null && tokens.getAccessToken() != null) {
        Session session = Session.of(Session.claims(tokens.getAccessToken()));
        ended.end(new Session(session.id(), session.person(), session.at().plus(APART)));
        watch.announce();
      }
    } catch (SQLException | IllegalArgumentException e) {
      // The provider is to end its session all the same; copies die with their token.
      LOG.warnf("A session was not ended in our database: %s", e.getMessage());
    }
    return true;
  }

  /** On a worker thread, and back to the thread of the connection where it came from there. */
  private <T extends @Nullable Object> Uni<T> aside(Supplier<T> work) {
    Uni<T> done = workers.executeBlocking(work);
    Context loop = Vertx.currentContext();
    return loop != null && Context.isOnEventLoopThread()
        ? done.emitOn(go -> loop.runOnContext(turn -> go.run()))
        : done;
  }
}
