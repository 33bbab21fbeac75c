package io.huifang.ticket.contact.record;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Contacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contacts over HTTP: those that are over come in one piece. */
@Path("/api/contacts")
@Tag(name = "Contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class ContactResource {
  @Inject Contacts contacts;
  @Inject ContactKeeper keeper;
  @Inject ContactLinks links;
  @Inject Idempotency idempotency;

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Read a contact")
  public Response read(@PathParam("id") UUID id) {
    return shown(Response.ok(), contacts.visible(id));
  }

  @POST
  @Transactional
  @RolesAllowed({Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Tell of a contact that is over",
      description =
          "With an external id that is known the contact becomes what is told: 200 instead of 201,"
              + " and Contact-Kept says whether anything was different. Without one, an"
              + " Idempotency-Key makes a retry harmless.")
  public Response tell(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FinishedContact body) {
    ContactKeeper.Kind[] kind = {ContactKeeper.Kind.UNCHANGED};
    Idempotency.Once once =
        idempotency.once(
            "contact",
            key,
            body,
            () -> {
              ContactKeeper.Kept kept = keeper.keep(body);
              kind[0] = kept.kind();
              return kept.contact().id();
            });
    Contact contact =
        contacts
            .findByIdOptional(once.id())
            .orElseThrow(() -> ProblemException.notFound("Contact " + once.id()));
    int status = kind[0] == ContactKeeper.Kind.CREATED || once.replayed() ? 201 : 200;
    return shown(Response.status(status).header("Contact-Kept", kind[0]), contact);
  }

  @PUT
  @Path("/{id}/ticket")
  @Transactional
  @Operation(summary = "Say which ticket a contact was about; null takes the link away")
  public Response link(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid About body) {
    return shown(Response.ok(), links.link(id, ifMatch, body.ticketId()));
  }

  private static Response shown(Response.ResponseBuilder answer, Contact contact) {
    return answer
        .entity(ContactView.of(contact))
        .header(HttpHeaders.ETAG, Version.etag(contact.version()))
        .build();
  }

  /** What a contact was about. */
  public record About(@Nullable UUID ticketId) {}
}
