package io.huifang.survey.editor;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.survey.page.Previews;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.editing.Editing;
import io.huifang.survey.questionnaire.editing.Edition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page as customers will see it, out of the draft; nothing can be sent from it. */
@Path(QuestionnaireList.HERE + "/{id}/preview")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class PreviewResource {
  @Inject Previews previews;
  @Inject Editing editing;
  @Inject Questionnaires questionnaires;

  @GET
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response show(
      @PathParam("id") String id,
      @QueryParam("lang") @Nullable String lang,
      @QueryParam("page") @Nullable String page,
      @Context UriInfo uri) {
    return previews.show(
        content(id),
        "/surveys/questionnaires/" + id + "/preview",
        lang,
        page,
        uri.getQueryParameters());
  }

  @GET
  @Path("look.css")
  @Transactional
  @Produces("text/css;charset=UTF-8")
  @Operation(hidden = true)
  public Response look(@PathParam("id") String id) {
    return previews.look(content(id));
  }

  private Definition content(String id) {
    Definition draft = editing.find(id).map(Edition::content).orElse(null);
    if (draft != null) {
      return draft;
    }
    return questionnaires
        .find(id)
        .orElseThrow(() -> ProblemException.notFound("Questionnaire " + id))
        .content();
  }
}
