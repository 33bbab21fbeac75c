package io.huifang.survey.page.look;

import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of a version, the same for all who are asked; it never changes. */
@Path("/survey-looks/{id}/{version}.css")
@PermitAll
public class LookResource {
  @Inject Questionnaires questionnaires;

  /** Its address. */
  public static String path(Questionnaire questionnaire) {
    return "/survey-looks/" + questionnaire.id() + "/" + questionnaire.version() + ".css";
  }

  @GET
  @Transactional
  @Produces("text/css;charset=UTF-8")
  @Operation(hidden = true)
  public Response look(@PathParam("id") String id, @PathParam("version") int version) {
    return Response.ok(Look.of(questionnaires.version(id, version).content()))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
