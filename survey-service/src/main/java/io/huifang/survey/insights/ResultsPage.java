package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.overview.AnswerRow;
import io.huifang.survey.overview.AnswerRows;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.file.ResultsFile;
import io.huifang.survey.results.group.Comparison;
import io.huifang.survey.results.group.Comparisons;
import io.huifang.survey.results.group.Inquiry;
import io.huifang.survey.results.group.Strata;
import io.huifang.survey.results.group.Stratified;
import io.huifang.survey.results.link.Links;
import io.huifang.survey.results.stream.AnswerStream;
import io.huifang.survey.results.stream.Counted;
import io.huifang.survey.results.stream.Shown;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of results, and the answers of the page as a file. */
@Path(PageAddress.PATH)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ResultsPage {
  private static final int SHOWN = 20;
  @Inject CutReader cuts;
  @Inject Views views;
  @Inject Fields fields;
  @Inject Chips chips;
  @Inject GroupNames names;
  @Inject Verdicts verdicts;
  @Inject Comparisons comparisons;
  @Inject Strata strata;
  @Inject AnswerStream stream;
  @Inject AnswerRows rows;
  @Inject Counted counted;
  @Inject ResultsFile files;
  @Inject Figured figures;
  @Inject Visitor visitor;
  @Inject Caller caller;

  @Inject
  @Location("results/page.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Transactional
  @Operation(hidden = true)
  public String show(@Context UriInfo uri) {
    PageAddress address = PageAddress.of(uri.getQueryParameters());
    Set<String> more = new HashSet<>(Links.LOOK);
    more.add("cursor");
    Cut cut = cuts.read(address.query(), more);
    Language language = visitor.language();
    Dimension by = Views.by(address.query(), cut);
    ResultsView view =
        views.of(address.query(), cut, language, key -> address.narrowed(by.key(), key), 0);
    Shown shown = shown(address.value("show"));
    Page<Answer> answers = stream.page(cut, shown, SHOWN, address.value("cursor"));
    List<AnswerRow> found = rows.of(answers.items().stream().map(Answer::view).toList());
    ResultsView.Focus focus = view.focus();
    return page.data("view", view)
        .data("address", address)
        .data("figures", figures)
        .data("chips", chips.of(cut, address, language))
        .data("filters", fields.filters(cut, language))
        .data("questionnaires", fields.questionnaires(language))
        .data("versions", fields.versions(cut, language))
        .data("dimensions", fields.dimensions(dimensions(cut), language))
        .data("questions", focus == null ? List.of() : fields.questions(focus.inquiry(), language))
        .data(
            "parts",
            focus == null
                ? List.of()
                : fields.parts(focus.inquiry().measure().question(), language))
        .data("compared", focus == null ? null : compared(address, focus.inquiry(), by, language))
        .data("weighed", focus == null ? null : weighed(address, focus.inquiry(), language))
        .data("answers", found)
        .data("next", answers.next())
        .data("shown", shown.name())
        .data("shares", caller.is(Role.MANAGER) || caller.is(Role.ADMIN))
        .render();
  }

  /** Columns, labels and pieces of time. */
  private List<Dimension> dimensions(Cut cut) {
    List<Dimension> all = new ArrayList<>(counted.dimensions(cut));
    all.add(new Dimension("month"));
    return all;
  }

  private ResultsView.@Nullable Compared compared(
      PageAddress address, Inquiry asked, Dimension by, Language language) {
    String a = address.value("a");
    String b = address.value("b");
    if (a == null || b == null || a.equals(b)) {
      return null;
    }
    Comparison found = comparisons.of(asked.subject(), asked.measure(), asked.cut(), by, a, b);
    Map<String, String> called = names.of(by, List.of(a, b), language);
    String first = called.getOrDefault(a, a);
    String second = called.getOrDefault(b, b);
    return new ResultsView.Compared(
        first,
        second,
        found.a().row(),
        found.b().row(),
        verdicts.of(found, first, second, language));
  }

  /** By those who might have been asked; null where nobody was, or nothing was chosen. */
  private ResultsView.@Nullable Weighed weighed(
      PageAddress address, Inquiry asked, Language language) {
    String key = address.value("stratum");
    if (key == null) {
      return null;
    }
    Dimension by = Dimension.of("stratum", key);
    Map<String, Double> population = strata.ofOccasions(asked.cut(), by);
    if (population.isEmpty()) {
      return null;
    }
    Stratified found = strata.of(asked.subject(), asked.measure(), asked.cut(), by, population);
    Map<String, String> called = names.of(by, population.keySet(), language);
    return new ResultsView.Weighed(
        names.of(by, language),
        found,
        found.strata().stream()
            .map(one -> new ResultsView.Weighed.Row(called.getOrDefault(one.key(), one.key()), one))
            .toList());
  }

  @GET
  @Path("/file")
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    MultivaluedMap<String, String> address = PageAddress.of(uri.getQueryParameters()).query();
    Cut cut = cuts.read(address, Set.of("format", "show"));
    return files.of(cut, shown(CutReader.text(address, "show")), CutReader.text(address, "format"));
  }

  private static Shown shown(@Nullable String show) {
    return Objects.requireNonNullElse(
        Params.oneOf("show", Shown.class, show == null ? null : show.toUpperCase(Locale.ROOT)),
        Shown.ALL);
  }
}
