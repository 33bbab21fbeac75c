package io.huifang.survey.rules;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Survey rules over HTTP. */
@Path("/api/survey-rules")
@Tag(name = "Survey rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SurveyRulesResource {
  @Inject RuleBook book;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List all versions, the one in force first")
  public List<SurveyRules.View> list() {
    return book.all().stream().map(SurveyRules::view).toList();
  }

  @GET
  @Path("/current")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Read the version in force")
  public Response current() {
    return shown(book.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Publish the next version; invitations that exist keep theirs",
      description =
          "If-Match names the version that it follows. The first rule in \"ordered\" that matches a"
              + " trigger decides; \"rules\" is the old form and is read only without it.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Rules body) {
    List<AskRule> ordered = body.ordered();
    List<Rule> old = body.rules();
    if (ordered != null) {
      Fatigue fatigue = body.fatigue() == null ? Fatigue.NONE : body.fatigue();
      return shown(book.publish(ordered, fatigue, body.reason(), ifMatch, caller.id()), 201);
    }
    if (old == null) {
      throw ProblemException.badField("ordered", "must be given");
    }
    return shown(book.publishOld(old, body.reason(), ifMatch, caller.id()), 201);
  }

  private static Response shown(SurveyRules rules, int status) {
    return Response.status(status)
        .entity(rules.view())
        .header(HttpHeaders.ETAG, Version.etag(rules.version()))
        .build();
  }

  /**
   * The rules of a new version, and why it is made.
   *
   * @param ordered null for a version in the old form
   * @param fatigue null if there are no limits but those of the rules
   * @param rules the old form, one for each purpose; not looked at beside {@code ordered}
   */
  public record Rules(
      @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid AskRule> ordered,
      @Nullable @Valid Fatigue fatigue,
      @Nullable @Size(max = 10) List<@NotNull @Valid Rule> rules,
      @Nullable @Size(max = 500) String reason) {}
}
