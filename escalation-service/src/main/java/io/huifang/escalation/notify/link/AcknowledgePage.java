package io.huifang.escalation.notify.link;

import io.huifang.platform.language.Language;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of a mail leads, without a login. The secret goes into a cookie and out of the
 * address; only a form acts, because programs that look at mails follow their links.
 */
@Path(AcknowledgeLinks.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AcknowledgePage {
  static final String COOKIE = "huifang_acknowledge";
  private static final int KEPT = 15 * 60;
  @Inject AcknowledgeLinks links;

  @Inject
  @Location("acknowledge/acknowledge.html")
  Template page;

  @GET
  @Path("/{secret}")
  @Operation(hidden = true)
  public Response enter(@PathParam("secret") String secret, @Context UriInfo uri) {
    // Lax: the first look comes from a mail, which is another site
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value(secret.matches("[\\w-]{1,64}") ? secret : "")
            .path(AcknowledgeLinks.PATH)
            .maxAge(KEPT)
            .httpOnly(true)
            .secure("https".equals(uri.getRequestUri().getScheme()))
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(AcknowledgeLinks.PATH)).cookie(cookie).build();
  }

  @GET
  @Operation(hidden = true)
  public Response show(@CookieParam(COOKIE) @Nullable String secret, @Context HttpHeaders headers) {
    return shown(links.look(secret), headers);
  }

  @POST
  @Operation(hidden = true)
  public Response acknowledge(
      @CookieParam(COOKIE) @Nullable String secret, @Context HttpHeaders headers) {
    return shown(links.use(secret), headers);
  }

  private Response shown(AcknowledgeLinks.Look look, HttpHeaders headers) {
    int status = look.state() == AcknowledgeLinks.State.UNKNOWN ? 404 : 200;
    return Response.status(status)
        .entity(
            page.data("look", look)
                .data("open", look.state() == AcknowledgeLinks.State.OPEN)
                .data("language", Language.of(headers))
                .render())
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }
}
