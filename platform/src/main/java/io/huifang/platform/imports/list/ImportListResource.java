package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The imports of a service as a list, and what is told about the rows of one as another. */
@Path("/imports")
@RolesAllowed(Role.ADMIN)
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportListResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final int PAGE = 50;
  @Inject ListPages pages;
  @Inject ListCsv csv;
  @Inject JobQueries jobs;
  @Inject JobWords words;
  @Inject NoteQueries notes;
  @Inject ImportJobs known;
  @Inject ImportTargets targets;

  @Inject
  @Location("platform/imports.html")
  Template list;

  @Inject
  @Location("platform/import-rows.html")
  Template rows;

  @GET
  @Transactional
  @Produces(HTML)
  @Operation(hidden = true)
  public Response list(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(JobList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = address(JobList.SHAPE, uri);
    Slice<ImportView> found = jobs.slice(address, PAGE, address.place());
    String order = Objects.requireNonNullElse(address.sort(), JobList.NEWEST);
    return Response.ok(
            list.data("jobs", found.items())
                .data("targets", targets.names())
                .data("words", JobWords.WORDS)
                .data("language", words.language())
                .data("list", pages.page(address, order, words, found, jobs.counts(), Set.of()))
                .render())
        .build();
  }

  /** What is shown, with all its pages. */
  @GET
  @Path("/imports.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = address(JobList.SHAPE, uri);
    return csv.file(
        address, words, (place, limit) -> jobs.slice(address, limit, place), words::cell);
  }

  @GET
  @Path("/rows")
  @Transactional
  @Produces(HTML)
  @Operation(hidden = true)
  public String rows(@Context UriInfo uri) {
    ListAddress address = address(NoteList.SHAPE, uri);
    UUID job = NoteList.job(address);
    Slice<ImportNote> found = notes.slice(address, PAGE, address.place());
    String order = Objects.requireNonNullElse(address.sort(), NoteList.FIRST);
    return rows.data("job", known.known(job).view())
        .data("rows", found.items().stream().map(ImportNote::text).toList())
        .data("list", pages.page(address, order, called(), found, notes.counts(job), Set.of()))
        .render();
  }

  @GET
  @Path("/rows.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response rowsFile(@Context UriInfo uri) {
    ListAddress address = address(NoteList.SHAPE, uri);
    return csv.file(
        address,
        called(),
        (place, limit) -> notes.slice(address, limit, place),
        (note, column) -> NoteColumn.named(column).of(note.text()));
  }

  private NoteWords called() {
    return new NoteWords(words.language().texts(ImportListTexts.class));
  }

  private static ListAddress address(ListShape shape, UriInfo uri) {
    return ListAddress.of(shape, uri.getQueryParameters(), shape.views().get(0));
  }
}
