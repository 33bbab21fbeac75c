package io.huifang.platform.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Keeps the tokens of a session in the cookie, as usual, and refuses a cookie whose session is
 * over. Signing out ends it before the provider is asked to, so that nothing is left if the browser
 * never gets there.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class LiveSessions implements TokenStateManager {
  private static final Logger LOG = Logger.getLogger(LiveSessions.class);
  private final TokenStateManager cookies = new DefaultTokenStateManager();
  @Inject EndedSessions ended;

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> request) {
    return cookies.createTokenState(context, config, tokens, request);
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<AuthorizationCodeTokens> request) {
    boolean last =
        config.logout().path().map(path -> path.equals(context.normalizedPath())).orElse(false);
    return cookies
        .getTokens(context, config, state, request)
        .chain(tokens -> request.runBlocking(() -> checked(tokens, last)));
  }

  private AuthorizationCodeTokens checked(AuthorizationCodeTokens tokens, boolean last) {
    // Not the token of the identity: that one is still encrypted here.
    Session session = Session.of(Session.claims(tokens.getAccessToken()));
    try {
      if (ended.ended(session)) {
        throw new AuthenticationFailedException("The session is over");
      }
      if (last) {
        ended.end(session);
      }
    } catch (SQLException e) {
      // The page reads the same database and will say so; that is no reason to sign people out.
      LOG.warnf("Whether a session is over cannot be told now: %s", e.getMessage());
    }
    return tokens;
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<Void> request) {
    return cookies.deleteTokens(context, config, state, request);
  }
}
