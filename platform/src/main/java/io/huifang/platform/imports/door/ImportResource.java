package io.huifang.platform.imports.door;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportMode;
import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.imports.job.ImportNotes;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Imports over HTTP: announce with a mapping, send the file in parts, start, watch. Built only into
 * services that say {@code huifang.imports.enabled=true}.
 */
@Path("/api/imports")
@Tag(name = "Imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
@RolesAllowed({Role.ADMIN, Role.SERVICE})
public class ImportResource {
  private static final int MAX_PARTS = 10_000;
  @Inject ImportService imports;
  @Inject ImportJobs jobs;
  @Inject ImportNotes notes;
  @Inject ImportPreview previews;
  @Inject Idempotency idempotency;

  @POST
  @Transactional
  @Operation(summary = "Announce an import; the mapping is checked at once")
  public Response announce(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewImport body) {
    UUID id =
        idempotency
            .once("import", key, body, () -> imports.announce(body.fileName(), body.mapping()))
            .id();
    return Response.created(URI.create("/api/imports/" + id)).entity(jobs.known(id).view()).build();
  }

  @PUT
  @Path("/{id}/parts/{n}")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary =
          "Send part n of the file (from 0), at most 2 MiB; the whole plain, as gzip or zip of one",
      description = "Sending a part again replaces it, so that an interrupted upload goes on.")
  public void part(@PathParam("id") UUID id, @PathParam("n") int n, byte @NotNull [] body) {
    if (n < 0 || n >= MAX_PARTS) {
      throw ProblemException.badField("n", "must be from 0 to " + (MAX_PARTS - 1));
    }
    imports.part(id, n, body);
  }

  @POST
  @Path("/{id}/start")
  @Operation(
      summary = "Start, saying how many parts were sent",
      description =
          "DRY_RUN stores nothing and tells what would come; the job can be started again then."
              + " ADD (usual) takes what is new. REPLACE also corrects what is known with other"
              + " content, in the numbers too.")
  public Response start(@PathParam("id") UUID id, @NotNull @Valid Parts body) {
    ImportMode mode = body.mode() == null ? ImportMode.ADD : body.mode();
    return Response.accepted(imports.start(id, body.parts(), mode)).build();
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Stop an import; what came until now stays until it is undone")
  public ImportView cancel(@PathParam("id") UUID id) {
    return imports.cancel(id);
  }

  @POST
  @Path("/{id}/undo")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Take back everything that the import has brought",
      description =
          "Everywhere, in the numbers too; what it has replaced becomes what it was. A record on"
              + " which somebody has worked since is kept and reported. Customers that came along and"
              + " are used by nobody go as well.")
  public Response undo(@PathParam("id") UUID id) {
    return Response.accepted(imports.undo(id)).build();
  }

  @GET
  @Operation(summary = "List imports, newest first")
  public List<ImportView> list() {
    return jobs.find("order by createdAt desc").page(0, 100).stream().map(ImportJob::view).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Watch the progress of an import")
  public ImportView read(@PathParam("id") UUID id) {
    return jobs.known(id).view();
  }

  @GET
  @Path("/{id}/preview")
  @Operation(summary = "What a dry run has found: first records, counts by state, warnings")
  public ImportPreview.View preview(@PathParam("id") UUID id) {
    return previews.of(jobs.known(id));
  }

  @GET
  @Path("/{id}/bad-rows")
  @Operation(summary = "Rows that were not taken, with line, record, column, value and reason")
  public Page<ImportNote.Text> badRows(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return page(id, ImportNote.Kind.BAD, limit, cursor);
  }

  @GET
  @Path("/{id}/changes")
  @Operation(summary = "Rows that are known with other content and were left, with what differs")
  public Page<ImportNote.Text> changes(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return page(id, ImportNote.Kind.CHANGED, limit, cursor);
  }

  @GET
  @Path("/{id}/kept")
  @Operation(summary = "Records that an undo has left, with the reason")
  public Page<ImportNote.Text> kept(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return page(id, ImportNote.Kind.KEPT, limit, cursor);
  }

  private Page<ImportNote.Text> page(
      UUID id, ImportNote.Kind kind, @Nullable String limit, @Nullable String cursor) {
    jobs.known(id);
    return notes.page(id, kind, Params.limit(limit, 100, 1000), Cursor.decode(cursor));
  }

  /**
   * A new import.
   *
   * @param mapping the mapping as YAML text; docs/import-mapping.md tells its form
   */
  public record NewImport(
      @NotBlank @Size(max = 300) String fileName, @NotBlank @Size(max = 200_000) String mapping) {}

  /** How many parts make the file, and what is to be done with it. */
  public record Parts(
      @jakarta.validation.constraints.Positive int parts, @Nullable ImportMode mode) {}
}
