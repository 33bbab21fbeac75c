package io.huifang.ticket.desk.macro;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.desk.TicketPage;
import io.huifang.ticket.desk.compose.Outcome;
import io.huifang.ticket.macro.Macros;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Puts what a macro says behind what stands in the reply; sending it is for the agent. */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class MacroActions {
  private static final int LONGEST = 20_000;
  @Inject Macros macros;
  @Inject TicketRepository tickets;
  @Inject TicketPage page;

  @POST
  @Path("/tickets/{id}/macro")
  @Transactional
  @Operation(hidden = true)
  public String insert(@PathParam("id") UUID id, Form form) {
    page.checkList();
    UUID macro = Params.uuid("macro", form.text("macro", 40));
    if (macro == null) {
      throw ProblemException.badField("macro", "must be chosen");
    }
    String typed = form.fields().getFirst("text");
    String before = typed == null || typed.isBlank() ? "" : typed.stripTrailing() + "\n\n";
    String text = before + macros.said(macros.usable(macro), tickets.visible(id));
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField("text", "must have at most " + LONGEST + " characters");
    }
    return page.render(id, null, Outcome.inserted(macro, text));
  }
}
