package io.huifang.escalation.matrix.page;

import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.escalation.matrix.MatrixRule;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The matrix as a page: looked at as often as one likes, published as looked at last. */
@Path("/settings/matrix")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class MatrixSettings {
  private static final String HERE = "/settings/matrix";
  private static final Map<String, String> EMPTY = Map.of("calendar", "working-days");
  @Inject Matrices matrices;
  @Inject Directory directory;
  @Inject MatrixPage page;
  @Inject DryRun dryRun;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  /**
   * The page; with a severity also the dry run of such a case.
   *
   * @param tier whose cases are drawn and tried
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(
      @QueryParam("category") @Nullable String category,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("tier") @Nullable String tier,
      @QueryParam("team") @Nullable String team) {
    List<EscalationMatrix> versions = matrices.all();
    EscalationMatrix inForce = versions.get(0);
    RuleRows rows = rows(inForce);
    Draft draft =
        new Draft(
            FormRows.of(inForce.rules().stream().map(rows::of).toList()),
            inForce.version(),
            flash.take("published"));
    Severity wanted = Params.oneOf("severity", Severity.class, blank(severity));
    Map<String, String> asked =
        Map.of(
            "category", text(category),
            "severity", wanted == null ? "" : wanted.name(),
            "tier", text(tier),
            "team", text(team));
    DryRun.Result result =
        wanted == null
            ? null
            : dryRun.of(Picture.imagine(blank(category), wanted, blank(tier), blank(team)));
    return page.render(draft, versions, inForce.rules(), asked, result);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<EscalationMatrix> versions = matrices.all();
    EscalationMatrix inForce = versions.get(0);
    RuleRows rows = rows(inForce);
    FormRows sent =
        FormRows.of(form, rows.shape(), inForce.rules().stream().map(rows::of).toList());
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = page.by(inForce);
    Draft draft = new Draft(form, sent, inForce.version(), by, texts);
    if (draft.adds()) {
      FormRows more = sent.withNew(EMPTY);
      return shown(new Draft(form, more, inForce.version(), by, texts), versions, inForce.rules());
    }
    List<MatrixRule> rules = rows.read(sent);
    if (sent.wrong() == 0 && !EscalationMatrix.fitsEverything(rules)) {
      draft.refused(page.texts().leftOut());
    }
    draft.sameAsInForce(sent.wrong() == 0 && rules.equals(inForce.rules()));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> matrices.publish(rules, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, versions, draft.isReady() ? rules : inForce.rules()));
  }

  private Response shown(Draft draft, List<EscalationMatrix> versions, List<MatrixRule> rules) {
    return Response.status(draft.status())
        .entity(page.render(draft, versions, rules, Map.of(), null))
        .build();
  }

  private RuleRows rows(EscalationMatrix inForce) {
    Set<String> calendars = Set.copyOf(directory.calendars());
    return new RuleRows(page.texts(), calendars, RuleRows.levels(inForce.rules()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static @Nullable String blank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
