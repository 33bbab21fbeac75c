package io.huifang.survey.link.page;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.link.Qr;
import io.huifang.survey.link.SurveyLinkView;
import io.huifang.survey.link.SurveyLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One link: its picture for a poster, what to put into a web page, and how to end it. */
@Path(PostersPage.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class PosterPage {
  /** Enough for a sheet of A4 in print. */
  private static final int PIXELS = 1200;

  @Inject SurveyLinks links;
  @Inject LinkNames names;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("surveys/link.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    LinkTexts texts = texts();
    LinkRow row = names.rows(List.of(links.one(id))).get(0);
    return Response.ok(
            page.data("row", row)
                .data("snippet", row.snippet(texts.fallback()))
                .data("said", flash.take(PostersPage.SAID))
                .render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("/qr.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public Response svg(@PathParam("id") UUID id) {
    SurveyLinkView link = links.one(id);
    return file(link, Qr.of(link.url()).svg(), "svg");
  }

  @GET
  @Path("/qr.png")
  @Produces("image/png")
  @Operation(hidden = true)
  public Response png(@PathParam("id") UUID id) {
    SurveyLinkView link = links.one(id);
    return file(link, Qr.of(link.url()).png(PIXELS), "png");
  }

  /** Under its code: a name may have any character. */
  private static Response file(SurveyLinkView link, Object picture, String ending) {
    return Response.ok(picture)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"huifang-%s.%s\"".formatted(link.code(), ending))
        .build();
  }

  @POST
  @Path("/closure")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response close(@PathParam("id") UUID id) {
    links.close(id);
    String here = PostersPage.PATH + "/" + id;
    flash.put(here, PostersPage.SAID, texts().closed());
    return Response.seeOther(URI.create(here)).build();
  }

  private LinkTexts texts() {
    return visitor.language().texts(LinkTexts.class);
  }
}
