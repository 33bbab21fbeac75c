package io.huifang.platform.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.problem.ProblemException;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider says that somebody has signed out, here or elsewhere (OpenID Connect
 * Back-Channel Logout 1.0). What Quarkus has for that keeps it in the memory of the replica that
 * was told, and until the first use of the cookie.
 */
@Path("/back-channel-logout")
public class BackChannelResource {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  @Inject TenantConfigBean tenants;
  @Inject EndedSessions ended;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(@FormParam("logout_token") @Nullable String token) throws SQLException {
    TenantConfigContext pages = tenants.getStaticTenant("pages");
    if (pages == null || pages.provider() == null) {
      throw ProblemException.notFound("A login for pages");
    }
    if (token == null) {
      throw ProblemException.badField("logout_token", "is missing");
    }
    ended.end(Session.of(verified(token, pages.provider(), client(pages))));
    return Response.ok().header("Cache-Control", "no-store").build();
  }

  private static String client(TenantConfigContext pages) {
    return pages.oidcConfig().clientId().orElseThrow();
  }

  /** Signature and issuer are checked by the provider's keys; whether it means a logout, here. */
  private static JsonNode verified(String token, OidcProvider provider, String client) {
    try {
      provider.verifyLogoutJwtToken(token);
      JsonNode claims = Session.claims(token);
      boolean logout =
          claims.path("events").has(EVENT)
              && !claims.has("nonce")
              && (claims.path("sid").isTextual() || claims.path("sub").isTextual())
              && forUs(claims.path("aud"), client);
      if (logout) {
        return claims;
      }
    } catch (InvalidJwtException | IllegalArgumentException e) {
      throw ProblemException.badField("logout_token", "is not one of our provider");
    }
    throw ProblemException.badField("logout_token", "does not end a session of ours");
  }

  private static boolean forUs(JsonNode audience, String client) {
    return audience.isArray()
        ? StreamSupport.stream(audience.spliterator(), false)
            .anyMatch(one -> one.asText().equals(client))
        : audience.asText().equals(client);
  }
}
