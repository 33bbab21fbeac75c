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
import io.huifang.survey.rules.Rule;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The survey rules as a page: looked at as often as one likes, published as looked at last. */
@Path("/settings/survey-rules")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class RulesSettings {
  private static final String HERE = "/settings/survey-rules";
  private static final Duration PERIOD = Duration.ofDays(30);
  @Inject RuleBook book;
  @Inject RulesPage page;
  @Inject Past past;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;
  @Inject Clock clock;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<SurveyRules> versions = book.all();
    SurveyRules inForce = versions.get(0);
    RuleRows rows = new RuleRows(page.texts(), inForce.rules());
    Draft draft =
        new Draft(
            FormRows.of(inForce.rules().stream().map(rows::of).toList()),
            inForce.version(),
            flash.take("published"));
    return page.render(draft, rows, versions, null);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<SurveyRules> versions = book.all();
    SurveyRules inForce = versions.get(0);
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    RuleRows rows = new RuleRows(page.texts(), inForce.rules());
    FormRows sent =
        FormRows.of(form, rows.shape(), inForce.rules().stream().map(rows::of).toList());
    Draft draft = new Draft(form, sent, inForce.version(), page.by(inForce), texts);
    List<Rule> rules = rows.read(sent);
    if (sent.wrong() == 0 && rules.size() != inForce.rules().size()) {
      throw ProblemException.badField("rows", "must have one rule for each purpose");
    }
    draft.sameAsInForce(sent.wrong() == 0 && same(rules, inForce, rows));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> book.publish(rules, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, rows, versions, rules));
  }

  private Response shown(Draft draft, RuleRows rows, List<SurveyRules> versions, List<Rule> rules) {
    List<Rule> before = versions.get(0).rules();
    Instant since = clock.instant().minus(PERIOD);
    WhatIf whatIf = draft.isReady() ? WhatIf.of(past.latest(), since, before, rules) : null;
    return Response.status(draft.status())
        .entity(page.render(draft, rows, versions, whatIf))
        .build();
  }

  /** In whatever order their lists are written. */
  private static boolean same(List<Rule> rules, SurveyRules inForce, RuleRows rows) {
    return rules.stream()
        .allMatch(rule -> rows.of(rule).equals(rows.of(inForce.of(rule.purpose()))));
  }
}
