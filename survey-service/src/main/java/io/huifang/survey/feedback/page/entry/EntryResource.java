package io.huifang.survey.feedback.page.entry;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Receiving;
import io.huifang.survey.feedback.arrival.FeedbackDoor;
import io.huifang.survey.feedback.page.InboxTexts;
import io.huifang.survey.feedback.page.InboxWords;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Feedback that was told to somebody: on the telephone, at the counter, in a chat of colleagues.
 */
@Path("/surveys/feedback/new")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class EntryResource {
  private static final String LIST = "/surveys/feedback/";
  @Inject Receiving receiving;
  @Inject FeedbackDoor door;
  @Inject InboxWords words;
  @Inject TeamScope scope;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("feedback/new.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render(Entry.empty(), Map.of());
  }

  /** Who sees one team only brings it for that team. */
  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response bring(Form form) {
    Entry entry = Entry.of(form);
    Map<String, String> wrong = entry.wrong(texts());
    for (String field : new String[] {"category", "team"}) {
      String value = field.equals("team") ? entry.team() : entry.category();
      if (words.asks(field) && !words.offers(field, value)) {
        wrong.put(field, texts().wrongChoice());
      }
    }
    if (!wrong.isEmpty()) {
      return Response.status(400).entity(render(entry, wrong)).build();
    }
    String own = scope.team();
    Entry theirs = own == null ? entry : entry.of(own);
    Receiving.Received taken =
        receiving.take(door.checked(theirs.told(visitor.language().tag())), caller.id());
    if (!scope.maySee(taken.feedback().team())) {
      throw ProblemException.conflict("known", "This form was sent already");
    }
    String there = LIST + taken.feedback().id();
    flash.put(there, "done", texts().doneBrought());
    return Response.seeOther(URI.create(there)).build();
  }

  private String render(Entry entry, Map<String, String> wrong) {
    return page.data("entry", entry)
        .data("wrong", wrong)
        .data("words", words)
        .data("sources", Entry.SOURCES)
        .render();
  }

  private InboxTexts texts() {
    return visitor.language().texts(InboxTexts.class);
  }
}
