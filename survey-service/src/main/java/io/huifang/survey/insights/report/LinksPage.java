package io.huifang.survey.insights.report;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.insights.Chips;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.link.LinkWish;
import io.huifang.survey.results.link.Links;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Makes and revokes links to results; what a link shows comes with the address of the page. */
@Path(LinksPage.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class LinksPage {
  static final String PATH = "/surveys/results/links";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 365;
  private static final String USUAL = "30";
  private static final String SAID = "said";

  /** Fields of the form that are not part of what is shown. */
  private static final Set<String> OWN = Set.of("name", "valid", "texts");

  @Inject Links links;
  @Inject CutReader cuts;
  @Inject Chips chips;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("results/links.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    return page(uri.getQueryParameters(), new Entered("", USUAL, false), null, Map.of(), 200);
  }

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response make(Form form) {
    MultivaluedMap<String, String> shows = new MultivaluedHashMap<>();
    form.fields()
        .forEach(
            (key, values) -> {
              if (!OWN.contains(key)) {
                shows.put(key, values);
              }
            });
    Entered entered =
        new Entered(
            or(form.optional("name"), ""),
            or(form.optional("valid"), ""),
            form.optional("texts") != null);
    Map<String, String> wrong = wrong(entered);
    if (!wrong.isEmpty()) {
      return page(shows, entered, null, wrong, 400);
    }
    Map<String, List<String>> wanted = new LinkedHashMap<>(shows);
    Links.Made made =
        links.make(
            new LinkWish(entered.name, Integer.valueOf(entered.valid), entered.texts, wanted));
    return page(shows, new Entered("", USUAL, false), made.url(), Map.of(), 200);
  }

  private Map<String, String> wrong(Entered entered) {
    ReportTexts texts = visitor.language().texts(ReportTexts.class);
    Map<String, String> wrong = new LinkedHashMap<>();
    String name = entered.name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      wrong.put("name", texts.wrongName());
    }
    if (!entered.valid.matches("[1-9]\\d{0,2}") || Integer.parseInt(entered.valid) > LONGEST) {
      wrong.put("valid", texts.wrongDays());
    }
    return wrong;
  }

  @POST
  @Path("/{id}/revocation")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response revoke(@PathParam("id") UUID id) {
    links.revoke(id);
    flash.put(PATH, SAID, visitor.language().texts(ReportTexts.class).revokedSaid());
    return Response.seeOther(URI.create(PATH)).build();
  }

  /**
   * @param url of the link that was just made, shown this once
   * @throws ProblemException 400 for what the page does not show
   */
  private Response page(
      MultivaluedMap<String, String> shows,
      Entered entered,
      @Nullable String url,
      Map<String, String> wrong,
      int status) {
    Cut cut = cuts.read(shows, Links.LOOK);
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(
            page.data("links", links.list())
                .data("shows", new LinkedHashMap<>(shows))
                .data("chips", chips.of(cut, visitor.language()))
                .data("questionnaire", cut.questionnaire())
                .data("entered", entered)
                .data("url", url)
                .data("wrong", wrong)
                .data("said", flash.take(SAID))
                .render())
        .build();
  }

  private static String or(@Nullable String value, String other) {
    return value == null ? other : value;
  }

  /** What somebody has typed. */
  public record Entered(String name, String valid, boolean texts) {}
}
