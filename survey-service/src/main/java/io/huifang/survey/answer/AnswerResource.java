package io.huifang.survey.answer;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.survey.Criteria;
import io.huifang.survey.TeamScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers over HTTP. */
@Path("/api/answers")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AnswerResource {
  @Inject Answers answers;
  @Inject TeamScope scope;

  @GET
  @Operation(
      summary = "List answers, latest stored first",
      description = "Leads see their team, others all. From is included, to is not.")
  public Page<AnswerView> list(
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("ticketExternalId") @Nullable String ticketExternalId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Params.limit(limit, 50, 200);
    Criteria criteria =
        new Criteria()
            .equal("ticketId", Params.uuid("ticket", ticket))
            .equal("externalId", externalId)
            .equal("ticketExternalId", ticketExternalId)
            .add(" and receivedAt >= :from", "from", Params.instant("from", from))
            .add(" and receivedAt < :to", "to", Params.instant("to", to))
            .team(scope.team())
            .before(Params.uuid("cursor", Cursor.decode(cursor)));
    return Page.of(
        answers
            .find(criteria.where() + " order by id desc", criteria.parameters())
            .range(0, size)
            .list(),
        size,
        Answer::view,
        answer -> answer.id().toString());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an answer")
  public AnswerView read(@PathParam("id") UUID id) {
    return answers.visible(id).view();
  }
}
