package io.huifang.survey.insights.report;

import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.insights.Chips;
import io.huifang.survey.insights.Figured;
import io.huifang.survey.insights.ResultsTexts;
import io.huifang.survey.insights.Views;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.link.Links;
import io.huifang.survey.results.link.ResultsLink;
import io.huifang.survey.results.stream.AnswerStream;
import io.huifang.survey.results.stream.Shown;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A report by its link, without a login: figures, and comments if that was ticked. Nobody is named,
 * and small groups are left out, for whoever reads it may know who is in them.
 */
@Path("/r/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReportResource {
  private static final int LEAST = 5;
  private static final int COMMENTS = 50;
  private static final int GONE = 404;
  @Inject Links links;
  @Inject CutReader cuts;
  @Inject Views views;
  @Inject Chips chips;
  @Inject Figured figures;
  @Inject AnswerStream stream;
  @Inject Questionnaires questionnaires;
  @Inject PageTime time;
  @Context HttpHeaders headers;

  @Inject
  @Location("results/report.html")
  Template report;

  @Inject
  @Location("results/closed.html")
  Template closed;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(@PathParam("secret") String secret) {
    Language language = Language.of(headers);
    Optional<ResultsLink> found = links.open(secret);
    return found.isPresent()
        ? html(200, page(found.get(), language))
        : html(GONE, closed.instance());
  }

  private TemplateInstance page(ResultsLink link, Language language) {
    MultivaluedMap<String, String> address = Links.address(link.shows());
    Cut cut = cuts.read(address, Links.LOOK, null);
    List<AnswerView> said =
        link.texts()
            ? stream.page(cut, Shown.COMMENTS, COMMENTS, null).items().stream()
                .map(Answer::view)
                .toList()
            : List.of();
    return report
        .data("view", views.of(address, cut, language, null, LEAST))
        .data("figures", figures)
        .data("address", null)
        .data("link", link)
        .data("of", of(cut, language))
        .data("period", period(cut, language))
        .data("chips", chips.of(cut, language))
        .data("said", said);
  }

  private String of(Cut cut, Language language) {
    String id = cut.questionnaire();
    ResultsTexts texts = language.texts(ResultsTexts.class);
    if (id == null) {
      return texts.everything();
    }
    String name = questionnaires.inForce(id).content().name().in(language.tag());
    Integer version = cut.version();
    return version == null ? name : name + " · " + texts.version(version.toString());
  }

  private String period(Cut cut, Language language) {
    ReportTexts texts = language.texts(ReportTexts.class);
    String to =
        LocalDate.ofInstant(Objects.requireNonNull(cut.to()).minusMillis(1), cut.zone()).toString();
    return cut.from() == null
        ? texts.reportUntil(to)
        : texts.reportOf(LocalDate.ofInstant(cut.from(), cut.zone()).toString(), to);
  }

  private static Response html(int status, TemplateInstance page) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Robots-Tag", "noindex, nofollow")
        .entity(page.render())
        .build();
  }
}
