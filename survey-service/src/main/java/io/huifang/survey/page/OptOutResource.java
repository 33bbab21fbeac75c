package io.huifang.survey.page;

import io.huifang.survey.Invitation;
import io.huifang.survey.Invitations;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.page.click.OneClick;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Notice;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Not to be asked again: works for as long as the link is known, answered and expired or not. */
@Path("/s/{secret}/opt-out")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OptOutResource {
  private static final String BELOW = "/opt-out";
  @Inject Invitations invitations;
  @Inject OptOuts optOuts;
  @Inject PublicPages pages;
  @Inject Frames frames;
  @Inject RoutingContext request;
  @Context HttpHeaders headers;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response ask(
      @PathParam("secret") String secret, @QueryParam("lang") @Nullable String lang) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = frames.of(secret, BELOW, lang, found, headers);
    Optional<UUID> customer = found.map(Invitation::customerId);
    if (customer.isEmpty()) {
      return pages.notice(Notice.UNKNOWN, frame);
    }
    return optOuts.contains(customer.get())
        ? pages.notice(Notice.OPTED_OUT, frame)
        : pages.askOptOut(frame);
  }

  /**
   * By the button of the page, or by that of a mail program, which is not sent elsewhere: it would
   * not follow.
   */
  @POST
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response optOut(
      @PathParam("secret") String secret, @QueryParam("lang") @Nullable String lang) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = frames.of(secret, BELOW, lang, found, headers);
    Optional<UUID> customer = found.map(Invitation::customerId);
    if (customer.isEmpty()) {
      return pages.notice(Notice.UNKNOWN, frame);
    }
    optOuts.add(customer.get());
    return OneClick.asks(request)
        ? pages.notice(Notice.OPTED_OUT, frame)
        : pages.goTo(frame, BELOW);
  }
}
