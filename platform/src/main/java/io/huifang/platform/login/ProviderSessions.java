package io.huifang.platform.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.runtime.OidcProviderClientImpl;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends a session at the provider, from server to server: the browser that signs out is sent there
 * too, but need not go. What the provider has ended it does not renew, so a copy of the cookie dies
 * with its token.
 */
@ApplicationScoped
class ProviderSessions {
  private static final Logger LOG = Logger.getLogger(ProviderSessions.class);

  /** Somebody is waiting for the next page. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Others answer with a page that asks a browser, which is no end. */
  private static final int KEYCLOAK_HAS_ENDED_IT = 204;

  @Inject TenantConfigBean tenants;

  /** Comes to an end, whatever the provider says; without it the browser is still sent there. */
  Uni<Boolean> end(@Nullable AuthorizationCodeTokens tokens) {
    TenantConfigContext pages = tenants.getStaticTenant(Session.PAGES);
    String refresh = tokens == null ? null : tokens.getRefreshToken();
    if (pages == null || !pages.ready() || refresh == null) {
      return Uni.createFrom().item(false);
    }
    return Uni.createFrom()
        .deferred(() -> sessionEnded(pages, refresh))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(e -> LOG.warnf("A session was not ended at the provider: %s", e))
        .onFailure()
        .recoverWithItem(false);
  }

  /** As Keycloak understands it, else as the standard has it for the token alone (RFC 7009). */
  private static Uni<Boolean> sessionEnded(TenantConfigContext pages, String refresh) {
    OidcProviderClientImpl provider = pages.getOidcProviderClient();
    @Nullable String uri = pages.getOidcMetadata().getEndSessionUri();
    if (uri == null) {
      return provider.revokeRefreshToken(refresh);
    }
    MultiMap form = MultiMap.caseInsensitiveMultiMap();
    pages.oidcConfig().clientId().ifPresent(id -> form.set("client_id", id));
    pages.oidcConfig().credentials().secret().ifPresent(word -> form.set("client_secret", word));
    form.set("refresh_token", refresh);
    return provider
        .getWebClient()
        .postAbs(uri)
        .sendForm(form)
        .chain(
            answer ->
                answer.statusCode() == KEYCLOAK_HAS_ENDED_IT
                    ? Uni.createFrom().item(true)
                    : provider.revokeRefreshToken(refresh));
  }
}
