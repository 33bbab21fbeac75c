package io.huifang.ticket.desk.caller;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.Problem;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Priority;
import io.huifang.ticket.desk.compose.Done;
import io.huifang.ticket.intake.OpenTicket;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form for a customer who is on the line: recognised while the agent types. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class NewTicketResource {
  private static final int LONGEST = 200;
  @Inject Callers callers;
  @Inject Opening opening;
  @Inject Calls calls;
  @Inject Validator validator;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("desk/new.html")
  Template page;

  @Inject
  @Location("desk/callers.html")
  Template found;

  /**
   * @param who a telephone system may open the page with the number that calls
   * @param call or with a contact that is known here
   */
  @GET
  @Path("/new")
  @Operation(hidden = true)
  public String blank(
      @QueryParam("who") @DefaultValue("") String who,
      @QueryParam("call") @DefaultValue("") String call) {
    UUID contact = Params.uuid("call", call);
    return shown(contact == null ? NewTicketForm.blank(cut(who)) : calls.form(contact), Map.of());
  }

  /** Who that may be, as a part of the page. */
  @GET
  @Path("/callers")
  @Operation(hidden = true)
  public String callers(
      @QueryParam("who") @DefaultValue("") String who,
      @QueryParam("customer") @DefaultValue("") String customer,
      @QueryParam("name") @DefaultValue("") String name) {
    String typed = cut(who);
    return found
        .data("form", NewTicketForm.choosing(typed, cut(customer), cut(name)))
        .data("known", callers.find(typed))
        .data("typed", typed)
        .render();
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response open(Form sent) {
    NewTicketForm form = NewTicketForm.of(sent);
    Map<String, String> wrong = new HashMap<>();
    CallerTexts texts = visitor.language().texts(CallerTexts.class);
    if (form.isOpenWho(known(form))) {
      wrong.put("who", texts.choose());
      return refused(form, wrong);
    }
    OpenTicket contact = form.contact();
    validator
        .validate(contact)
        .forEach(one -> wrong.put(one.getPropertyPath().toString(), one.getMessage()));
    if (form.namesNobody()) {
      wrong.put("who", texts.must());
    }
    if (!wrong.isEmpty()) {
      return refused(form, wrong);
    }
    try {
      UUID id = opening.open(form, contact);
      flash.put("/desk/tickets/" + id, "done", Done.OPENED.name());
      return Response.seeOther(URI.create("/desk/tickets/" + id + "?view=mine")).build();
    } catch (ProblemException e) {
      List<Problem.FieldError> errors = e.problem().errors();
      if (e.problem().status() == 422) {
        wrong.put("form", texts.again());
        return refused(form, wrong);
      }
      if (e.problem().status() != 400 || errors.isEmpty()) {
        throw e;
      }
      errors.forEach(error -> wrong.put(error.field(), error.message()));
      return refused(form, wrong);
    }
  }

  private Response refused(NewTicketForm form, Map<String, String> wrong) {
    return Response.status(400)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(shown(form, wrong))
        .build();
  }

  private String shown(NewTicketForm form, Map<String, String> wrong) {
    return page.data("form", form)
        .data("known", known(form))
        .data("typed", form.who())
        .data("categories", callers.categories())
        .data("channels", Channel.values())
        .data("priorities", Priority.values())
        .data("wrong", wrong)
        .render();
  }

  private List<Known> known(NewTicketForm form) {
    return calls.known(form, callers.find(cut(form.who())));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length())).replace("\0", "");
  }
}
