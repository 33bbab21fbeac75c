package io.huifang.ticket.desk.file;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Refusals;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.download.Downloads;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import io.huifang.ticket.desk.TicketPage;
import io.huifang.ticket.desk.compose.Outcome;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to a part of the composer, where they wait for the text that they go with. A page
 * with script gets the list of them; without, the whole page with what was typed.
 */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskFiles {
  @Inject Attachments attachments;
  @Inject Downloads downloads;
  @Inject TicketRepository tickets;
  @Inject TicketPage page;
  @Inject Visitor visitor;
  @Inject Caller caller;

  @Inject
  @Location("desk/files.html")
  Template list;

  @POST
  @Path("/tickets/{id}/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public String bring(
      @PathParam("id") UUID id,
      @QueryParam("tab") @Nullable String tab,
      @RestForm("file") @Nullable List<FileUpload> files,
      @RestForm("text") @Nullable String typed,
      @HeaderParam("HX-Request") @Nullable String inPlace)
      throws IOException {
    Place place = place(id, tab);
    List<String> refused = new ArrayList<>();
    for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
      if (file.size() > 0 || !file.fileName().isBlank()) {
        try {
          attachments.keep(place, new Upload(file.fileName(), file.uploadedFile()));
        } catch (RefusedFileException e) {
          refused.add(Refusals.sentence(e, visitor.language()));
        }
      }
    }
    return shown(place, typed, refused, inPlace != null);
  }

  @POST
  @Path("/tickets/{id}/files/{file}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public String remove(
      @PathParam("id") UUID id,
      @PathParam("file") UUID file,
      @QueryParam("tab") @Nullable String tab,
      Form form,
      @HeaderParam("HX-Request") @Nullable String inPlace) {
    Place place = place(id, tab);
    attachments.remove(place.ticket(), file, caller.id());
    return shown(place, form.fields().getFirst("text"), List.of(), inPlace != null);
  }

  @GET
  @Path("/tickets/{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  @Operation(hidden = true)
  public Response download(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    UUID ticket = tickets.visible(id).id();
    return downloads.of(ticket, attachments.readable(tickets.family(ticket), file, caller.id()));
  }

  private Place place(UUID id, @Nullable String tab) {
    page.checkList();
    if (tab == null || !tab.matches("REPLY|NOTE|RESOLVE")) {
      throw ProblemException.badField("tab", "must be a part of the composer");
    }
    return new Place(tickets.visible(id).id(), caller.id(), tab);
  }

  private String shown(Place place, @Nullable String typed, List<String> refused, boolean inPlace) {
    if (!inPlace) {
      String problem = refused.isEmpty() ? null : String.join(" ", refused);
      String form = String.valueOf(place.meantFor()).toLowerCase(Locale.ROOT);
      return page.render(place.ticket(), null, Outcome.kept(problem, form, typed));
    }
    return list.data("ticket", place.ticket())
        .data("tab", place.meantFor())
        .data("query", page.list())
        .data("files", attachments.waiting(place))
        .data("refused", refused)
        .setLocale(visitor.language().tag())
        .render();
  }
}
