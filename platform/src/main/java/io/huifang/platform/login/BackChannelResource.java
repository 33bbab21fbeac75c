package io.huifang.platform.login;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the provider says that a session has ended: somebody has signed out elsewhere, or an
 * administrator has put an end to it (OpenID Connect Back-Channel Logout 1.0). What Quarkus has for
 * that keeps it in the memory of the replica that was told, and until the first use of the cookie.
 */
@Path("/back-channel-logout")
public class BackChannelResource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST = 8_000;
  @Inject TenantConfigBean tenants;
  @Inject EndedSessions ended;
  @Inject SessionWatch watch;

  /** Again and again is as good as once. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(Form form) throws SQLException {
    String token = form.text("logout_token", LONGEST);
    TenantConfigContext pages = tenants.getStaticTenant(Session.PAGES);
    if (pages == null || !pages.oidcConfig().tenantEnabled()) {
      throw ProblemException.badField("logout_token", "is for pages, which have no login here");
    }
    ended.end(LogoutTokens.read(token, reached(pages).provider()));
    watch.announce();
    return Response.ok().build();
  }

  /** After a start without the provider this is where it is found again. */
  private static TenantConfigContext reached(TenantConfigContext pages) {
    return pages.ready()
        ? pages
        : pages
            .initialize()
            .ifNoItem()
            .after(PATIENCE)
            .failWith(() -> new OIDCException("The provider does not answer"))
            .await()
            .indefinitely();
  }
}
