package io.huifang.ticket.mail.inbound;

import io.huifang.platform.mail.read.UnreadableMailException;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a mail gateway hands in what customers write. */
@Path("/api/mails")
@Tag(name = "Conversation")
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
  @Inject CustomerMails reader;
  @Inject MailIntake intake;

  @POST
  @Consumes("message/rfc822")
  @RolesAllowed({Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Hand in a mail of a customer",
      description =
          "The whole mail as it came. It is added to the ticket whose mail it answers, if it comes"
              + " from the customer's address, and opens a ticket if it answers none. A mail is known"
              + " by its Message-ID: handing it in again changes nothing.")
  public Taken take(byte @NotNull [] mail) {
    try {
      return intake.take(reader.read(new ByteArrayInputStream(mail)));
    } catch (UnreadableMailException e) {
      throw ProblemException.badRequest("The mail cannot be read: " + e.getMessage());
    }
  }
}
