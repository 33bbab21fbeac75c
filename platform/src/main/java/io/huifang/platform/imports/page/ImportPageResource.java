package io.huifang.platform.imports.page;

import io.huifang.platform.imports.door.ImportService;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportMode;
import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.imports.job.ImportNotes;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.quarkus.arc.properties.IfBuildProperty;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The way through an import in a browser: send, look at the columns, mend the mapping, try, import,
 * watch, take back. Without script; files that are too long for a form go by the command line.
 */
@Path("/imports")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportPageResource {
  private static final int PAGE = 1000;
  @Inject ImportPages pages;
  @Inject ImportService imports;
  @Inject ImportJobs jobs;
  @Inject ImportNotes notes;

  @POST
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response upload(
      @RestForm("file") @Nullable FileUpload file, @RestForm("target") @Nullable String target)
      throws IOException {
    if (file == null || target == null || file.size() == 0) {
      throw ProblemException.badField("file", "is empty or missing, there is nothing to import");
    }
    String name = file.fileName().isBlank() ? "file.csv" : file.fileName();
    byte[] bytes = Files.readAllBytes(file.uploadedFile());
    return to(pages.received(name.substring(0, Math.min(300, name.length())), target, bytes));
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id) {
    return pages.show(id, null, List.of());
  }

  /** Starts in the mode of the button; a mapping that does not fit is shown again as typed. */
  @POST
  @Path("/{id}/start")
  @Operation(hidden = true)
  public Response start(@PathParam("id") UUID id, Form form) {
    String mapping = form.text("mapping", 200_000);
    try {
      imports.remap(id, mapping);
    } catch (ProblemException e) {
      if (e.problem().status() != 400) {
        throw e;
      }
      return Response.status(400).entity(pages.show(id, mapping, e.problem().errors())).build();
    }
    imports.startAll(id, mode(form.text("mode", 20)));
    return to(id);
  }

  private static ImportMode mode(String text) {
    try {
      return ImportMode.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("mode", "must be one of " + List.of(ImportMode.values()));
    }
  }

  @POST
  @Path("/{id}/cancel")
  @Transactional
  @Operation(hidden = true)
  public Response cancel(@PathParam("id") UUID id) {
    imports.cancel(id);
    return to(id);
  }

  @POST
  @Path("/{id}/undo")
  @Transactional
  @Operation(hidden = true)
  public Response undo(@PathParam("id") UUID id) {
    imports.undo(id);
    return to(id);
  }

  @GET
  @Path("/{id}/{kind: bad|changed|kept}.csv")
  @Produces("text/csv;charset=UTF-8")
  @Transactional
  @Operation(hidden = true)
  public Response rows(@PathParam("id") UUID id, @PathParam("kind") String kind) {
    jobs.known(id);
    ImportNote.Kind what = ImportNote.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    NoteFile file = new NoteFile();
    String after = null;
    do {
      Page<ImportNote.Text> page = notes.page(id, what, PAGE, after);
      page.items().forEach(file::add);
      after = file.full() ? null : Cursor.decode(page.next());
    } while (after != null);
    return Response.ok(file.text())
        .header("Content-Disposition", "attachment; filename=\"" + kind + "-" + id + ".csv\"")
        .build();
  }

  private static Response to(UUID id) {
    return Response.seeOther(URI.create("/imports/" + id)).build();
  }
}
