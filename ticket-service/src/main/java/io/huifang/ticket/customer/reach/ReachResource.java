package io.huifang.ticket.customer.reach;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.Handle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Handles and consents over HTTP. Handles are in the body and never in an address, where logs would
 * keep them.
 */
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class ReachResource {
  @Inject Reaching reaching;
  @Inject Consenting consenting;
  @Inject Customers customers;
  @Inject Caller caller;

  @POST
  @Path("/{id}/handles")
  @Transactional
  @Operation(
      summary = "Add a telephone, an e-mail address or an openid",
      description = "Whoever writes or calls from there is this customer from now on.")
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NewHandle body) {
    return shown(
        reaching.add(id, ifMatch, body.kind(), body.value(), Boolean.TRUE.equals(body.first())));
  }

  @DELETE
  @Path("/{id}/handles/{handle}")
  @Consumes(MediaType.WILDCARD)
  @Transactional
  @Operation(summary = "Take a handle away")
  public Response remove(
      @PathParam("id") UUID id,
      @PathParam("handle") UUID handle,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(reaching.remove(id, ifMatch, handle));
  }

  @PUT
  @Path("/{id}/consents/{channel}")
  @Transactional
  @Operation(
      summary = "Write down whether the customer wants to be reached by a channel",
      description = "Surveys by mail are held back from whoever refuses them.")
  public Response consent(
      @PathParam("id") UUID id,
      @PathParam("channel") String channel,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NewConsent body) {
    Consent.Channel by =
        Objects.requireNonNull(Params.oneOf("channel", Consent.Channel.class, channel));
    return shown(consenting.say(id, ifMatch, by, body.given(), body.source(), caller.id()));
  }

  private Response shown(Customer customer) {
    return Response.ok(customers.whole(customer))
        .header(HttpHeaders.ETAG, Version.etag(customer.version()))
        .build();
  }

  /**
   * @param given null if nothing is known any more
   * @param source where the customer has said it
   */
  public record NewConsent(@Nullable Boolean given, @NotBlank @Size(max = 200) String source) {}

  /**
   * @param first whether to write or call there first; null for no
   */
  public record NewHandle(
      @NotNull Handle.Kind kind,
      @NotBlank @Size(max = 254) String value,
      @Nullable Boolean first) {}
}
