package io.huifang.survey.link.page;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.link.SurveyLinkView;
import io.huifang.survey.link.SurveyLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes links for everybody, and lists them with how many have answered. */
@Path(PostersPage.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class PostersPage {
  static final String PATH = "/surveys/links";
  static final String SAID = "said";
  @Inject SurveyLinks links;
  @Inject LinkNames names;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("surveys/links.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public Response show() {
    return page(Entered.nothing(), Map.of(), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response make(Form form) {
    LinkTexts texts = visitor.language().texts(LinkTexts.class);
    Entered entered = Entered.of(form);
    Map<String, String> wrong =
        entered.wrong(names.questionnaires().keySet(), names.teams().keySet(), texts);
    if (!wrong.isEmpty()) {
      return page(entered, wrong, 400);
    }
    try {
      SurveyLinkView made = links.make(entered.wish());
      String there = PATH + "/" + made.id();
      flash.put(there, SAID, texts.made());
      return Response.seeOther(URI.create(there)).build();
    } catch (ProblemException e) {
      if (e.problem().status() != 409) {
        throw e;
      }
      boolean taken = String.valueOf(e.problem().type()).endsWith("name-taken");
      Map<String, String> problem = new HashMap<>();
      problem.put("name", taken ? texts.nameTaken() : texts.tooMany());
      return page(entered, problem, 409);
    }
  }

  private Response page(Entered entered, Map<String, String> wrong, int status) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(
            page.data("rows", names.rows(links.list()))
                .data("questionnaires", names.questionnaires())
                .data("teams", names.teams())
                .data("entered", entered)
                .data("wrong", wrong)
                .data("said", flash.take(SAID))
                .render())
        .build();
  }
}
