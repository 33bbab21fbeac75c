package io.huifang.ticket.desk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.desk.compose.Done;
import io.huifang.ticket.desk.compose.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;

/** What a form of the desk answers once it is done, or not. */
@ApplicationScoped
public class Acting {
  private static final String TEXT = "text";
  @Inject TicketPage page;
  @Inject Flash flash;
  @Inject Visitor visitor;

  static URI pageOf(UUID id) {
    return UriBuilder.fromPath("/desk/tickets/{id}").build(id);
  }

  /** Who loses the race sees the ticket as it is now, with a sentence and with what was typed. */
  public Response back(UUID id, Form form, String name, Done done, Runnable action) {
    page.checkList(); // before anything is done: an address that makes no sense does nothing
    try {
      action.run();
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404 || (status == 400 && form.optional("version") == null)) {
        throw e;
      }
      return html(
          status, id, Outcome.refused(refusal(e, name), name, form.optional(TEXT), status == 412));
    }
    if (!page.isVisible(id)) {
      return handedOver(done);
    }
    if (page.inPlace()) {
      return html(200, id, Outcome.done(done));
    }
    flash.put(pageOf(id).getPath(), "done", done.name());
    return Response.seeOther(UriBuilder.fromUri(pageOf(id)).replaceQuery(page.list()).build())
        .build();
  }

  /** The ticket belongs to another team now, which is as it should be: on with the list. */
  private Response handedOver(Done done) {
    URI list = UriBuilder.fromPath("/desk").replaceQuery(page.list()).build();
    flash.put("/desk", "done", done.name());
    return page.inPlace()
        ? Response.ok("").header("HX-Redirect", list).build()
        : Response.seeOther(list).build();
  }

  private Response html(int status, UUID id, Outcome outcome) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(page.render(id, null, outcome))
        .build();
  }

  private String refusal(ProblemException e, String name) {
    boolean late = e.problem().status() == 412 && name.equals("reply");
    return late
        ? visitor.language().texts(DeskTexts.class).notSent()
        : e.problem().sentence(visitor.language());
  }
}
