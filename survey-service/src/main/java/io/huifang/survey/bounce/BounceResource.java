package io.huifang.survey.bounce;

import io.huifang.platform.mail.read.UnreadableMailException;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.survey.feedback.mail.FeedbackMails;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where mails that come back are handed in, and what a mail service tells of them. */
@Path("/api")
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
public class BounceResource {
  @Inject ReturnReader reader;
  @Inject Bounces bounces;
  @Inject FeedbackMails feedback;

  /**
   * A bounce as a mail service tells it.
   *
   * @param invitation that was mailed; it stands before the @ of the Message-ID
   * @param status by RFC 3463, such as {@code 5.1.1}; those of class 4 may arrive still
   */
  record Bounce(
      @NotNull UUID invitation,
      @NotNull @Pattern(regexp = "[245]\\.\\d{1,3}\\.\\d{1,3}") String status) {}

  @POST
  @Path("/mails")
  @Consumes("message/rfc822")
  @RolesAllowed({Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Hand in a mail that came back, or feedback",
      description =
          "The whole mail as it came to the return address, or to one for feedback. A report that a"
              + " question did not arrive (RFC 3464) marks it as bounced, other reports are ignored;"
              + " a mail with the subject of List-Unsubscribe opts the customer out. What a person"
              + " has written becomes feedback, with customer and ticket where it answers a question"
              + " of ours; what a program has written is set aside with a reason. Handing it in again"
              + " changes nothing. 400 for what cannot be read as a mail: nothing is kept of it.")
  public Receipt mail(byte @NotNull [] mail) {
    if (mail.length == 0) {
      throw ProblemException.badRequest("There is no mail");
    }
    try {
      Returned returned = reader.read(mail);
      return returned.aboutOurs()
          ? Receipt.of(bounces.take(returned))
          : Receipt.of(feedback.take(mail, returned.mails()));
    } catch (UnreadableException | UnreadableMailException e) {
      throw ProblemException.badRequest("The mail cannot be read: " + e.getMessage());
    }
  }

  @POST
  @Path("/bounces")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Tell that a mail did not arrive")
  public Receipt bounce(@NotNull @Valid Bounce bounce) {
    return Receipt.of(
        bounce.status().startsWith("5")
            ? bounces.bounced(List.of(bounce.invitation()), bounce.status())
            : Bounces.Taken.IGNORED);
  }
}
