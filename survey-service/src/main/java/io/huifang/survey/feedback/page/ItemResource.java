package io.huifang.survey.feedback.page;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.feedback.onward.Onward;
import io.huifang.survey.feedback.onward.Wish;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of one feedback, and what can be done on it. */
@Path(InboxResource.HERE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ItemResource {
  @Inject ItemPages items;
  @Inject ItemForms forms;
  @Inject Onward onward;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject InboxWords words;

  @Inject
  @Location("feedback/item.html")
  Template page;

  @GET
  @Path("/{id}")
  @Consumes(MediaType.WILDCARD)
  @Transactional
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id) {
    return page.data("page", items.of(id))
        .data("words", words)
        .data("me", caller.id())
        .data("done", flash.take("done"))
        .data("problem", flash.take("problem"))
        .render();
  }

  @POST
  @Path("/{id}/sort")
  @Operation(hidden = true)
  public Response sort(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.sort(id, form), texts().doneSaved());
  }

  @POST
  @Path("/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.take(id, form), texts().doneSaved());
  }

  @POST
  @Path("/{id}/suggestion")
  @Operation(hidden = true)
  public Response suggestion(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.suggestion(id, form), texts().doneSaved());
  }

  @POST
  @Path("/{id}/answer")
  @Operation(hidden = true)
  public Response answer(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.answer(id, form), texts().doneAnswered());
  }

  @POST
  @Path("/{id}/close")
  @Operation(hidden = true)
  public Response close(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.close(id, form), texts().doneClosed());
  }

  @POST
  @Path("/{id}/reopen")
  @Operation(hidden = true)
  public Response reopen(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.reopen(id, form), texts().doneReopened());
  }

  @POST
  @Path("/{id}/join")
  @Operation(hidden = true)
  public Response join(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.join(id, form), texts().doneJoined());
  }

  @POST
  @Path("/{id}/part")
  @Operation(hidden = true)
  public Response part(@PathParam("id") UUID id, Form form) {
    return done(id, () -> forms.part(id, form), texts().doneParted());
  }

  @POST
  @Path("/{id}/ticket")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response ticket(@PathParam("id") UUID id) {
    return done(id, () -> ask(id, Wish.Kind.TICKET), texts().doneAsked());
  }

  @POST
  @Path("/{id}/case")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response escalation(@PathParam("id") UUID id) {
    return done(id, () -> ask(id, Wish.Kind.CASE), texts().doneAsked());
  }

  private void ask(UUID id, Wish.Kind kind) {
    onward.ask(id, kind, caller.id());
    onward.await(id);
  }

  /**
   * What is refused is said on the page, which shows how it is now; what is hidden stays hidden.
   */
  private Response done(UUID id, Runnable act, String said) {
    String here = InboxResource.HERE + "/" + id;
    try {
      act.run();
      flash.put(here, "done", said);
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      boolean unanswered = e.problem().type().endsWith(":unanswered");
      flash.put(
          here,
          "problem",
          unanswered ? texts().unanswered() : e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(here)).build();
  }

  private InboxTexts texts() {
    return words.texts();
  }
}
