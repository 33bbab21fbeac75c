package io.huifang.ticket.contact.now;

import io.huifang.platform.security.Role;
import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.past.ContactRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is with us at this moment, over HTTP. */
@Path("/api/contacts/now")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class NowResource {
  @Inject NowReader reader;

  @GET
  @Transactional
  @Operation(
      summary = "Who waits, who is being served and who is with the machine",
      description =
          "Whoever has been there for longest first; at most 200 contacts, of those that one may"
              + " see.")
  public Here now() {
    Now now = reader.read();
    return new Here(
        now.at(), views(now.waiting()), views(now.served()), views(now.machine()), now.queues());
  }

  private static List<ContactView> views(List<ContactRow> rows) {
    return rows.stream().map(ContactRow::contact).toList();
  }

  /**
   * @param queues those in which somebody waits, with since when whoever has waited longest does
   */
  public record Here(
      Instant at,
      List<ContactView> waiting,
      List<ContactView> served,
      List<ContactView> machine,
      List<Now.Line> queues) {}
}
