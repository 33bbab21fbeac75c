package io.huifang.kpi.row;

import io.huifang.kpi.FactKind;
import io.huifang.kpi.question.Times;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts for a warehouse: for whoever has outgrown one database, or asks what is not asked here. */
@Path("/api/facts/file")
@Tag(name = "Facts")
@RolesAllowed(Role.ADMIN)
public class FactsResource {
  private static final Duration LONGEST = Duration.ofDays(400);
  @Inject DataSource database;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  @GET
  @Produces("text/csv")
  @Operation(
      summary = "All facts of a period as CSV",
      description =
          "One moment of the database, by kind and time; a column store reads it as it is. Ids of"
              + " customers are in it, nothing else of a person: whom we erase has to be erased"
              + " there too.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response file(
      @QueryParam("from")
          @Parameter(
              required = true,
              description = "Start: a time, or a day of the site",
              example = "2026-03-01")
          @Nullable String from,
      @QueryParam("to")
          @Parameter(
              required = true,
              description = "End, not part of it; at most 400 days later",
              example = "2026-04-01")
          @Nullable String to,
      @QueryParam("kind") @Parameter(description = "Facts of this kind only", example = "CREATED")
          @Nullable String kind) {
    Instant start = Times.required("from", from, site);
    Instant end = Times.required("to", to, site);
    if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw ProblemException.badField("to", "must be after from, by at most 400 days");
    }
    if (kind != null
        && Arrays.stream(FactKind.values()).noneMatch(one -> one.name().equals(kind))) {
      throw ProblemException.badField("kind", "is not a kind of fact");
    }
    Sql facts = new Sql().add("from fact where at >= ? and at < ?", start, end);
    if (kind != null) {
      facts.add("and kind = ?", kind);
    }
    facts.add("order by kind, at, subject_id, qualifier");
    return Response.ok(new FactsFile(database, facts), "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"facts.csv\"")
        .build();
  }
}
