package io.huifang.survey.settings.rules;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.asked.HeldBack;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The survey rules as a page: looked at as often as one likes, published as looked at last. */
@Path("/settings/survey-rules")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class RulesSettings {
  private static final String HERE = "/settings/survey-rules";
  private static final int MOST = 101;
  private static final Duration PERIOD = Duration.ofDays(30);
  @Inject RuleBook book;
  @Inject RulesPage page;
  @Inject Past past;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;
  @Inject HeldBack heldBack;
  @Inject Questionnaires questionnaires;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<SurveyRules> versions = book.all();
    SurveyRules inForce = versions.get(0);
    Draft draft =
        new Draft(
            FormRows.of(RuleRows.of(Plan.of(inForce))), inForce.version(), flash.take("published"));
    return page.render(draft, versions, null, counts());
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<SurveyRules> versions = book.all();
    SurveyRules inForce = versions.get(0);
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    FormRows sent = FormRows.of(form, RuleRows.shapeOfForm(), RuleRows.of(Plan.of(inForce)));
    requireWhole(sent);
    String by = page.by(inForce);
    if ("add".equals(form.optional("do"))) {
      FormRows more = sent.withNew(RuleRows.fresh(sent.all().size()));
      return shown(new Draft(form, more, inForce.version(), by, texts), versions, null);
    }
    Draft draft = new Draft(form, sent, inForce.version(), by, texts);
    Plan plan = new RuleRows(page.texts(), this::published).read(sent);
    draft.sameAsInForce(
        sent.wrong() == 0 && RuleRows.of(plan).equals(RuleRows.of(Plan.of(inForce))));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> book.publish(plan.rules(), plan.fatigue(), why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, versions, plan));
  }

  /** What no form of ours sends. */
  private static void requireWhole(FormRows sent) {
    long policies =
        sent.all().stream().filter(row -> row.value("kind").equals(RuleRows.POLICY)).count();
    if (policies != 1 || sent.all().size() < 2 || sent.all().size() > MOST) {
      throw ProblemException.badField("rows", "must have the policy and 1 to 100 rules");
    }
  }

  private Response shown(Draft draft, List<SurveyRules> versions, @Nullable Plan plan) {
    Instant since = clock.instant().minus(PERIOD);
    WhatIf whatIf =
        plan != null && draft.isReady()
            ? WhatIf.of(past.latest(), since, zone, Plan.of(versions.get(0)), plan)
            : null;
    return Response.status(draft.status())
        .entity(page.render(draft, versions, whatIf, counts()))
        .build();
  }

  private boolean published(String questionnaire) {
    return questionnaires.find(questionnaire).isPresent();
  }

  private HeldBack.Totals counts() {
    return heldBack.since(clock.instant().minus(PERIOD));
  }
}
