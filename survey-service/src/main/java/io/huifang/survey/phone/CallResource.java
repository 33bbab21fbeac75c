package io.huifang.survey.phone;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.page.form.Carried;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One call: what to say, what to tick, and how it ended. Looking at it does not begin it. */
@Path(PhonePage.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CallResource {
  @Inject Calls calls;
  @Inject CallFilling filling;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("surveys/call.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id, @Context UriInfo uri) {
    return html(
        200, filling.page(calls.asked(id), uri.getQueryParameters(), Carried.NOTHING, 1, Map.of()));
  }

  @POST
  @Path("/call")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response begin(@PathParam("id") UUID id) {
    try {
      calls.begin(id);
      return to(PhonePage.HERE + "/" + id);
    } catch (ProblemException e) {
      return told(e);
    }
  }

  /** A page of the questionnaire; the last one is recorded. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(@PathParam("id") UUID id, Form form) {
    try {
      CallPage next = filling.take(calls.asked(id), form.fields());
      if (next != null) {
        return html(next.errors().isEmpty() ? 200 : 400, next);
      }
      flash.put(PhonePage.HERE, PhonePage.SAID, texts().recorded());
      return to(PhonePage.HERE);
    } catch (ProblemException e) {
      return told(e);
    }
  }

  @POST
  @Path("/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(@PathParam("id") UUID id, Form form) {
    try {
      calls.end(id, outcome(form));
      flash.put(PhonePage.HERE, PhonePage.SAID, texts().ended());
      return to(PhonePage.HERE);
    } catch (ProblemException e) {
      return told(e);
    }
  }

  private static Outcome outcome(Form form) {
    return switch (String.valueOf(form.optional("outcome"))) {
      case "NOT_REACHED" -> Outcome.NOT_REACHED;
      case "DECLINED" -> Outcome.DECLINED;
      case "OPTED_OUT" -> Outcome.OPTED_OUT;
      default -> throw ProblemException.badField("outcome", "must say how the call ended");
    };
  }

  /** Somebody was quicker, or the customer is: the list says so. */
  private Response told(ProblemException problem) {
    if (problem.problem().status() != 409) {
      throw problem;
    }
    String type = String.valueOf(problem.problem().type());
    String why =
        switch (type.substring(type.lastIndexOf(':') + 1)) {
          case "answered" -> texts().answered();
          case "being-called" ->
              texts()
                  .isCalling(String.valueOf(problem.problem().detail()).replace(" is calling", ""));
          case "not-calling" -> texts().notCalling();
          default -> texts().unwanted();
        };
    flash.put(PhonePage.HERE, PhonePage.PROBLEM, why);
    return to(PhonePage.HERE);
  }

  private Response html(int status, CallPage shown) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(page.data("page", shown).render())
        .build();
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private PhoneTexts texts() {
    return visitor.language().texts(PhoneTexts.class);
  }
}
