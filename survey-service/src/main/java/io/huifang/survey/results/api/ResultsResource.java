package io.huifang.survey.results.api;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutParams;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.file.ResultsFile;
import io.huifang.survey.results.group.Comparison;
import io.huifang.survey.results.group.Comparisons;
import io.huifang.survey.results.group.Groups;
import io.huifang.survey.results.group.Inquiries;
import io.huifang.survey.results.group.Inquiry;
import io.huifang.survey.results.group.Strata;
import io.huifang.survey.results.group.Stratified;
import io.huifang.survey.results.group.Touchpoints;
import io.huifang.survey.results.reach.Reach;
import io.huifang.survey.results.reach.ReachTable;
import io.huifang.survey.results.stream.AnswerStream;
import io.huifang.survey.results.stream.Counted;
import io.huifang.survey.results.stream.Shown;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.QuestionResult;
import io.huifang.survey.results.tally.QuestionResults;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.Subjects;
import io.huifang.survey.results.tally.TallyTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers have answered, question by question; leads see their team. */
@Path("/api/results")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ResultsResource {
  private static final String QUESTION = "question";
  private static final String PART = "part";
  private static final String WEIGHTED = "weighted";
  private static final String BY = "by";
  private static final String SHOW = "show";
  @Inject CutReader cuts;
  @Inject Subjects subjects;
  @Inject Inquiries inquiries;
  @Inject TallyTable table;
  @Inject Groups groups;
  @Inject Comparisons comparisons;
  @Inject Strata strata;
  @Inject ReachTable reach;
  @Inject AnswerStream stream;
  @Inject Counted counted;
  @Inject ResultsFile files;

  @GET
  @Path("/questions")
  @Transactional
  @Operation(
      summary = "Every question with its answers, its figure and the margin of error",
      description =
          "Of one questionnaire, or of all by what they share: touchpoints, recommendation and first"
              + " contact, then of tickets unless a purpose is named. Shares by Wilson, means by"
              + " Student's t, net promoters by adjusted Wald, all 95 %. few: under 30 answers."
              + " weighted=true lets imported answers count as much as their weight; intervals then"
              + " for as many answers of equal weight as are as certain (Kish).")
  public Questions questions(
      @BeanParam CutParams of, @QueryParam(WEIGHTED) @Nullable String weighted) {
    Cut cut = cut(of, WEIGHTED);
    Subject subject = subjects.of(cut);
    List<Line> lines = table.lines(subject, cut, null, null, "true".equals(weighted));
    return new Questions(
        counted.answers(cut), QuestionResults.of(subject, lines), Touchpoints.of(subject, lines));
  }

  @GET
  @Path("/groups")
  @Transactional
  @Operation(
      summary = "One question by a dimension: the groups, and all of them together",
      description =
          "by: team, agent, channel, tier, category, subcategory, complexity, segment, language,"
              + " questionnaire, version, purpose, origin, week, month or label:NAME. question: its"
              + " key, else the recommendation or the first score; part: the row of a matrix or the"
              + " choice. (none) is a group of its own, groups behind the 200 largest are (rest): the"
              + " n add up to that of the total.")
  public Groups.Cutting groups(
      @BeanParam CutParams of,
      @QueryParam(BY) @Nullable String by,
      @QueryParam(QUESTION) @Nullable String question,
      @QueryParam(PART) @Nullable String part,
      @QueryParam(WEIGHTED) @Nullable String weighted) {
    Inquiry asked = inquiry(of, BY, QUESTION, PART, WEIGHTED);
    return groups.of(
        asked.subject(), asked.measure(), asked.cut(), dimension(BY, by), asked.weighted());
  }

  @GET
  @Path("/comparison")
  @Transactional
  @Operation(
      summary = "Two groups of a dimension, compared by a test that is named",
      description =
          "Shares by the two-proportion z test, by Fisher's exact test where few are expected, with"
              + " Newcombe's interval of the difference; means by Welch's t; net promoters by z with the"
              + " variance of each group's answers; single choices also over all of them by chi-square."
              + " All two-sided. Weights are left out.")
  public Comparison comparison(
      @BeanParam CutParams of,
      @QueryParam(BY) @Nullable String by,
      @QueryParam("a") @Nullable String a,
      @QueryParam("b") @Nullable String b,
      @QueryParam(QUESTION) @Nullable String question,
      @QueryParam(PART) @Nullable String part) {
    Inquiry asked = inquiry(of, BY, "a", "b", QUESTION, PART);
    return comparisons.of(
        asked.subject(),
        asked.measure(),
        asked.cut(),
        dimension(BY, by),
        needed("a", a),
        needed("b", b));
  }

  @GET
  @Path("/strata")
  @Transactional
  @Operation(
      summary = "One question, each stratum counting by its share of all",
      description =
          "For samples that hold more of some strata than there are. share=VALUE:NUMBER once for"
              + " each stratum, in any unit; without it by the occasions of the same filters, asked or"
              + " not. The interval is that of a stratified sample, 95 %.")
  public Stratified strata(
      @BeanParam CutParams of,
      @QueryParam(BY) @Nullable String by,
      @QueryParam("share") List<String> share,
      @QueryParam(QUESTION) @Nullable String question,
      @QueryParam(PART) @Nullable String part) {
    Inquiry asked = inquiry(of, BY, "share", QUESTION, PART);
    Dimension dimension = dimension(BY, by);
    Map<String, Double> population =
        share.isEmpty() ? strata.ofOccasions(asked.cut(), dimension) : Strata.shares(share);
    return strata.of(asked.subject(), asked.measure(), asked.cut(), dimension, population);
  }

  @GET
  @Path("/reach")
  @Transactional
  @Operation(
      summary = "How many were asked and have answered, and where others have stopped",
      description =
          "The rate is answered of delivered, by Wilson. The period is that of the decision to ask."
              + " Steps are told of one questionnaire; where somebody has stopped is known page by page.")
  public Reach reach(@BeanParam CutParams of) {
    Cut cut = cut(of);
    Subject subject = subjects.of(cut);
    return reach.of(cut, table.lines(subject, cut, null, null, false));
  }

  @GET
  @Path("/dimensions")
  @Transactional
  @Operation(
      summary = "By what the answers can be cut",
      description =
          "What every answer may have, then label:NAME of the free dimensions that some have.")
  public List<String> dimensions(@BeanParam CutParams of) {
    return counted.dimensions(cut(of)).stream().map(Dimension::key).toList();
  }

  @GET
  @Path("/answers")
  @Transactional
  @Operation(
      summary = "The answers behind the results, the latest received first",
      description = "show: all, low (1 or 2 of 5 overall, or 6 and less of 10) or comments.")
  public Page<AnswerView> answers(
      @BeanParam CutParams of,
      @QueryParam(SHOW) @Nullable String show,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Cut cut = cut(of, SHOW, "limit", "cursor");
    Page<Answer> page = stream.page(cut, shown(show), Params.limit(limit, 50, 200), cursor);
    return new Page<>(page.items().stream().map(Answer::view).toList(), page.next());
  }

  @GET
  @Path("/file")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "The answers behind the results as a file",
      description =
          "format: csv or xlsx. One row for each answer, one column for each question; without names"
              + " of customers. Texts that look like formulas have an apostrophe before them. At most a"
              + " million rows. Who takes it is in the audit trail.")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
  public Response file(
      @BeanParam CutParams of,
      @QueryParam("format") @Nullable String format,
      @QueryParam(SHOW) @Nullable String show) {
    return files.of(cut(of, "format", SHOW), shown(show), format);
  }

  private Cut cut(CutParams of, String... more) {
    return cuts.read(of.uri().getQueryParameters(), Set.of(more));
  }

  private Inquiry inquiry(CutParams of, String... more) {
    MultivaluedMap<String, String> address = of.uri().getQueryParameters();
    return inquiries.of(address, cuts.read(address, Set.of(more)));
  }

  private static Shown shown(@Nullable String show) {
    return Objects.requireNonNullElse(
        Params.oneOf(SHOW, Shown.class, show == null ? null : show.toUpperCase(Locale.ROOT)),
        Shown.ALL);
  }

  private static Dimension dimension(String field, @Nullable String key) {
    return Dimension.of(field, needed(field, key));
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw ProblemException.badField(field, "is needed");
    }
    return value;
  }

  /**
   * All questions.
   *
   * @param n how many answers there are at all
   */
  @Schema(name = "QuestionResults")
  public record Questions(
      long n, List<QuestionResult> questions, List<Touchpoints.Row> touchpoints) {}
}
