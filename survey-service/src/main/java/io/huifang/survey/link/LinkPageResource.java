package io.huifang.survey.link;

import io.huifang.platform.door.connection.Addresses;
import io.huifang.platform.language.Language;
import io.huifang.platform.visitor.Visitors;
import io.huifang.platform.web.Form;
import io.huifang.survey.page.PublicPages;
import io.huifang.survey.page.Times;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Notice;
import io.huifang.survey.page.thanks.Sequel;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaires;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire behind a link for everybody: no login, no cookie, no script; in frames of the
 * sites that the link names. Looking changes nothing, whoever looks.
 */
@Path(LinkPageResource.PATH + "{code}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LinkPageResource {
  static final String PATH = "/p/";
  private static final List<String> OURS =
      Arrays.stream(Language.values()).map(Language::tag).toList();
  @Inject SurveyLinks links;
  @Inject LinkTaking taking;
  @Inject LinkFilling filling;
  @Inject Questionnaires questionnaires;
  @Inject PublicPages pages;
  @Inject Times times;
  @Inject Clock clock;
  @Inject RoutingContext request;
  @Inject Visitors visitors;
  @Context HttpHeaders headers;

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @Context UriInfo uri) {
    Optional<SurveyLink> found = links.byCode(code);
    Frame frame = frame(code, "", lang, found);
    if (found.isEmpty() || !taking.open(found.get())) {
      return ended(found, frame);
    }
    return framed(found.get(), filling.show(found.get(), frame, uri.getQueryParameters()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(@PathParam("code") String code, Form form) {
    Optional<SurveyLink> found = links.byCode(code);
    Frame frame = frame(code, "", form.fields().getFirst("lang"), found);
    // one that has just become full still thanks whoever sends the last answer a second time
    if (found.isEmpty() || !found.get().takes(clock.instant())) {
      return ended(found, frame);
    }
    String network = Addresses.of(visitors.host(request.request()));
    return framed(found.get(), filling.take(found.get(), frame, form.fields(), headers, network));
  }

  /** What no browser sends; the form again, because somebody may read it all the same. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response notAForm(@PathParam("code") String code) {
    Optional<SurveyLink> found = links.byCode(code);
    Frame frame = frame(code, "", null, found);
    return found.isEmpty() || !taking.open(found.get())
        ? ended(found, frame)
        : framed(found.get(), filling.again(found.get(), frame, new MultivaluedHashMap<>()));
  }

  @GET
  @Path("/thanks")
  @Operation(hidden = true)
  public Response thanks(
      @PathParam("code") String code, @QueryParam("lang") @Nullable String lang) {
    Optional<SurveyLink> found = links.byCode(code);
    Frame frame = frame(code, "/thanks", lang, found);
    if (found.isEmpty()) {
      return ended(found, frame);
    }
    String words = content(found.get()).thanks().in(frame.tag());
    String now = times.in(frame).apply(clock.instant());
    Sequel sequel = new Sequel(null, words, now, null, null, false);
    return framed(found.get(), pages.thanks(frame, sequel));
  }

  private Response ended(Optional<SurveyLink> found, Frame frame) {
    return found.isEmpty()
        ? pages.notice(Notice.UNKNOWN, frame)
        : framed(found.get(), pages.notice(Notice.ENDED, frame));
  }

  private Response framed(SurveyLink link, Response page) {
    return pages.framedBy(link.sites(), page);
  }

  private Definition content(SurveyLink link) {
    return questionnaires.inForce(link.questionnaire()).content();
  }

  private Frame frame(
      String code, String below, @Nullable String asked, Optional<SurveyLink> link) {
    Optional<Definition> content = link.map(this::content);
    String wanted =
        asked == null || asked.isBlank() ? Language.of(headers).tag() : Frame.tagOf(asked);
    String tag = content.map(c -> c.tagFor(wanted)).orElseGet(() -> Language.of(wanted).tag());
    List<String> tags = content.map(Definition::languages).orElse(OURS);
    return new Frame(tag, Language.of(tag), tags, PATH + code, PATH + code + below);
  }
}
