package io.huifang.ticket.settings.segment;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.segment.SegmentPlan;
import io.huifang.ticket.segment.SegmentPlans;
import io.huifang.ticket.segment.SegmentRule;
import io.huifang.ticket.segment.Segments;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All rules as a page: tried as often as one likes, published as they were looked at last. */
@Path("/settings/segments")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class SegmentSettings {
  private static final String HERE = "/settings/segments";
  private static final int MOST = 50;
  @Inject SegmentPlans plans;
  @Inject Segments segments;
  @Inject SegmentPage page;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<SegmentPlan> versions = plans.all();
    SegmentPlan inForce = versions.get(0);
    FormRows rows = FormRows.of(rows(inForce));
    Draft draft = new Draft(rows, inForce.version(), flash.take("published"));
    return page.render(draft, versions, null);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<SegmentPlan> versions = plans.all();
    SegmentPlan inForce = versions.get(0);
    FormRows rows = FormRows.of(form, SegmentFields.SHAPE, rows(inForce));
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = page.by(inForce);
    Draft draft = new Draft(form, rows, inForce.version(), by, texts);
    if (draft.adds()) {
      FormRows more = rows.withNew(Map.of());
      Draft longer = new Draft(form, more, inForce.version(), by, texts);
      return answer(longer, page.render(longer, versions, null));
    }
    List<SegmentRule> rules = new SegmentFields(page.texts()).read(rows);
    draft.sameAsInForce(rows.wrong() == 0 && rules.equals(inForce.rules()));
    if (rules.size() > MOST) {
      draft.refused(page.texts().tooMany(MOST));
    }
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> plans.publish(rules, why, seen, who),
            () -> send(form))
        .orElseGet(() -> looked(draft, versions, rules));
  }

  private Response looked(Draft draft, List<SegmentPlan> versions, List<SegmentRule> rules) {
    return answer(
        draft, page.render(draft, versions, draft.isReady() ? segments.tried(rules) : null));
  }

  private static Response answer(Draft draft, String shown) {
    return Response.status(draft.status()).entity(shown).build();
  }

  private static List<Map<String, String>> rows(SegmentPlan plan) {
    return plan.rules().stream().map(SegmentFields::of).toList();
  }
}
