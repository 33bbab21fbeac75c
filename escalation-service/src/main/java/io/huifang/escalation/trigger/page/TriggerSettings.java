package io.huifang.escalation.trigger.page;

import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.Happening;
import io.huifang.escalation.trigger.rule.TriggerRule;
import io.huifang.escalation.trigger.rule.TriggerRules;
import io.huifang.escalation.trigger.rule.Triggers;
import io.huifang.escalation.words.Words;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What opens a case, as a page: looked at as often as one likes, published as looked at last. */
@Path("/settings/triggers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class TriggerSettings {
  private static final String HERE = "/settings/triggers";
  private static final int LONGEST = 500;
  private static final Map<String, String> EMPTY =
      Map.of("fact", "ANSWER", "cause", "LOW_SCORE", "severity", "MEDIUM");
  @Inject Triggers triggers;
  @Inject TriggerPage page;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  /**
   * The page; with a fact also what would come of it.
   *
   * @param said what the fact says, as {@code score = 1, tier = VIP}
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(
      @QueryParam("fact") @Nullable String fact, @QueryParam("said") @Nullable String said) {
    List<TriggerRules> versions = triggers.all();
    TriggerRules inForce = versions.get(0);
    Draft draft = new Draft(rows(inForce), inForce.version(), flash.take("published"));
    Fact tried = Params.oneOf("fact", Fact.class, fact == null || fact.isBlank() ? null : fact);
    return page.render(
        draft, versions, tried == null ? null : tried(inForce, tried, said == null ? "" : said));
  }

  private TriggerPage.Asked tried(TriggerRules inForce, Fact fact, String said) {
    Map<String, String> fields = new HashMap<>();
    boolean wrong = said.length() > LONGEST;
    for (String part : wrong ? new String[0] : said.split("[,，]")) {
      String[] sides = part.split("=", 2);
      wrong |= !part.isBlank() && sides.length < 2;
      if (sides.length == 2) {
        fields.put(sides[0].strip(), sides[1].strip());
      }
    }
    return new TriggerPage.Asked(
        fact.name(),
        said,
        wrong ? page.texts().wrongSaid() : answer(inForce, new Happening(fact, fields)));
  }

  private String answer(TriggerRules inForce, Happening happening) {
    return inForce
        .judge(happening)
        .map(
            verdict ->
                page.texts()
                    .opens(
                        Words.in(verdict.cause(), visitor.language()),
                        Words.in(verdict.severity(), visitor.language()),
                        verdict.rule()))
        .orElseGet(page.texts()::opensNothing);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<TriggerRules> versions = triggers.all();
    TriggerRules inForce = versions.get(0);
    FormRows sent =
        FormRows.of(
            form, TriggerRows.SHAPE, inForce.rules().stream().map(TriggerRows::of).toList());
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = page.by(inForce);
    Draft draft = new Draft(form, sent, inForce.version(), by, texts);
    if (draft.adds()) {
      return shown(new Draft(form, sent.withNew(EMPTY), inForce.version(), by, texts), versions);
    }
    List<TriggerRule> rules = new TriggerRows(page.texts()).read(sent);
    draft.sameAsInForce(sent.wrong() == 0 && rules.equals(inForce.rules()));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> triggers.publish(rules, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, versions));
  }

  private Response shown(Draft draft, List<TriggerRules> versions) {
    return Response.status(draft.status()).entity(page.render(draft, versions, null)).build();
  }

  private static FormRows rows(TriggerRules inForce) {
    return FormRows.of(inForce.rules().stream().map(TriggerRows::of).toList());
  }
}
