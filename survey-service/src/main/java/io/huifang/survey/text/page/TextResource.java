package io.huifang.survey.text.page;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.text.terms.AnalysisView;
import io.huifang.survey.text.terms.AnalysisViews;
import io.huifang.survey.text.terms.Mention;
import io.huifang.survey.text.terms.Mentions;
import io.huifang.survey.text.terms.TermOrder;
import io.huifang.survey.text.terms.TermReports;
import io.huifang.survey.text.terms.TermSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What comments say, over HTTP. */
@Path("/api/text")
@Tag(name = "Text")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class TextResource {
  private static final int LONGEST_TERM = 50;
  @Inject TermReports reports;
  @Inject Mentions mentions;
  @Inject AnalysisViews analyses;
  @Inject ModelNotes models;
  @Inject Answers answers;
  @Inject Spans spans;

  @GET
  @Path("/terms")
  @Operation(
      summary = "Terms of comments: frequent, rising, or setting low and high scores apart",
      description =
          "Each comment counts once; what is in fewer than three comments is left out. Rising"
              + " compares with the period before, which is as long, hence needs from. What is"
              + " compared is named by the log-likelihood ratio at a false discovery rate of 5 %"
              + " (Benjamini and Hochberg). Leads see their team. From is included, to is not.")
  public Terms terms(
      @QueryParam("by") @Nullable String by,
      @BeanParam SpanParams of,
      @QueryParam("limit") @Nullable String limit) {
    TermOrder order =
        Objects.requireNonNullElse(
            Params.oneOf("by", TermOrder.class, by == null ? null : by.toUpperCase(Locale.ROOT)),
            TermOrder.FREQUENT);
    int most = Params.limit(limit, 50, 200);
    TermSpan span = spans.of(of);
    if (order == TermOrder.RISING && span.from() == null) {
      throw ProblemException.badField("from", "is needed: what rises is more than before");
    }
    return Terms.of(order, span, reports.of(span), most);
  }

  @GET
  @Path("/mentions")
  @Operation(
      summary = "A term in its places, one for each comment, the latest first",
      description = "Leads see their team. From is included, to is not.")
  public Page<Mention> mentions(
      @QueryParam("term") @Nullable String term,
      @BeanParam SpanParams of,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (term == null || term.isBlank() || term.length() > LONGEST_TERM || term.indexOf(0) >= 0) {
      throw ProblemException.badField("term", "must have 1 to 50 characters");
    }
    return mentions.of(term.strip(), spans.of(of), Params.limit(limit, 50, 200), cursor);
  }

  @GET
  @Path("/models")
  @Transactional
  @Operation(
      summary = "How good the suggestions are, and what came of the last attempt to learn",
      description =
          "Macro-F1 on comments that were held out, with its interval by the bootstrap, 95 %."
              + " Without a model there are no suggestions of its kind.")
  public List<ModelNotes.Note> models() {
    return models.all();
  }

  @GET
  @Path("/answers/{id}")
  @Operation(
      summary = "What we make of the comment of an answer",
      description =
          "404 as well while nobody has read the comment, or if there is none. Suggestions with a"
              + " confidence below 0.8 are unsure.")
  public AnalysisView answer(@PathParam("id") UUID id) {
    UUID visible = answers.visible(id).id();
    return analyses
        .of(visible)
        .orElseThrow(() -> ProblemException.notFound("Analysis of answer " + id));
  }
}
