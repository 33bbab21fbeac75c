package io.huifang.ticket.status;

import io.huifang.platform.language.Language;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.attachment.Refusals;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import io.huifang.ticket.rating.Rateable;
import io.huifang.ticket.rating.Ratings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The customer's page: no login, the secret of the link comes in a cookie. Looking changes nothing.
 */
@Path("/status/tickets/{number}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StatusResource {
  private static final int LONGEST = 5000;
  @Inject StatusReader reader;
  @Inject StatusWriter writer;
  @Inject Ratings ratings;
  @Inject StatusLinks links;

  @Inject
  @Location("status/status.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      @QueryParam("before") @Nullable String before,
      @Context HttpHeaders headers) {
    Ticket ticket = reader.ticket(number, secret);
    return shown(200, ticket, Params.uuid("before", before), headers, StatusDraft.NOTHING);
  }

  private Response shown(
      int status, Ticket ticket, @Nullable UUID before, HttpHeaders headers, StatusDraft draft) {
    StatusPage content = reader.page(ticket, before, Language.of(headers));
    return Response.status(status)
        .entity(page.data("page", content).data("draft", draft).render())
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }

  /** A page of the release before, or a program. */
  @POST
  @Path("/messages")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response write(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      Form form,
      @Context HttpHeaders headers,
      @Context UriInfo uri)
      throws IOException {
    return write(number, secret, form, List.of(), headers, uri);
  }

  /** The form of the page: a browser that was given no file sends one without name and bytes. */
  @POST
  @Path("/messages")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response writeWithFiles(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      @RestForm("text") @Nullable String text,
      @RestForm("files") @Nullable List<FileUpload> files,
      @Context HttpHeaders headers,
      @Context UriInfo uri)
      throws IOException {
    List<Upload> brought =
        (files == null ? List.<FileUpload>of() : files)
            .stream()
                .filter(file -> file.size() > 0 || !file.fileName().isBlank())
                .map(file -> new Upload(file.fileName(), file.uploadedFile()))
                .toList();
    Form form = new Form(new MultivaluedHashMap<>());
    form.fields().add("text", text);
    return write(number, secret, form, brought, headers, uri);
  }

  /** After the message is stored: whoever has begun a ticket may see it. */
  private String newLink(Ticket ticket) {
    return QuarkusTransaction.requiringNew().call(() -> links.secret(ticket.id()));
  }

  private Response write(
      String number,
      @Nullable String secret,
      Form form,
      List<Upload> files,
      HttpHeaders headers,
      UriInfo uri)
      throws IOException {
    Ticket ticket = reader.ticket(number, secret);
    String text = form.text("text", LONGEST);
    try {
      return writer
          .write(reader.livesOn(ticket).id(), text, files)
          .map(next -> StatusEntrance.into(next, newLink(next), uri))
          .orElseGet(() -> back(ticket));
    } catch (RefusedFileException e) {
      String problem = Refusals.sentence(e, Language.of(headers));
      StatusDraft draft = new StatusDraft(text, problem);
      return QuarkusTransaction.requiringNew()
          .call(() -> shown(e.refusal().status(), ticket, null, headers, draft));
    }
  }

  @POST
  @Path("/reopening")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response reopen(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret) {
    Ticket ticket = reader.ticket(number, secret);
    writer.reopen(reader.livesOn(ticket).id());
    return back(ticket);
  }

  @POST
  @Path("/rating")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response rate(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      Form form,
      @Context HttpHeaders headers) {
    Ticket ticket = reader.ticket(number, secret);
    String score = form.text("score", 10);
    if (!score.matches("[1-5]")) {
      throw ProblemException.badField("score", "must be 1 to " + Rateable.BEST);
    }
    ratings.rate(reader.livesOn(ticket), Integer.parseInt(score), Language.of(headers));
    return back(ticket);
  }

  private static Response back(Ticket ticket) {
    return Response.seeOther(URI.create(StatusEntrance.pathOf(ticket))).build();
  }
}
