package io.huifang.ticket.contact.live;

import io.huifang.platform.security.Role;
import io.huifang.ticket.contact.ContactView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a telephone system tells while a contact is going on. */
@Path("/api/contact-events")
@Tag(name = "Contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.SERVICE})
public class ContactEventResource {
  @Inject LiveContacts live;

  @POST
  @Transactional
  @Operation(
      summary = "Tell of something that happened to a contact",
      description =
          "In any order and as often as it takes: contact, signal and time name an event, and what"
              + " comes of all events is read in the order of their times. An event that cannot"
              + " happen at its place is kept and counts for nothing.")
  public Answer tell(@NotNull @Valid TellContact body) {
    LiveContacts.Taken taken = live.take(body);
    boolean counts =
        taken.story().told().stream()
            .filter(told -> told.event().signal() == body.signal())
            .anyMatch(told -> told.counts() && told.event().at().equals(body.moment()));
    return new Answer(ContactView.of(taken.contact()), taken.news(), counts);
  }

  /**
   * @param contact as it is now
   * @param news whether the event was told for the first time
   * @param counts whether it could happen at its place
   */
  public record Answer(ContactView contact, boolean news, boolean counts) {}
}
