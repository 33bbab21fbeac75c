package io.huifang.ticket.settings.routing;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.routing.RoutingPlan;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
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

/** All queues as a page: looked at as often as one likes, published as they were looked at last. */
@Path("/settings/routing")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class RoutingSettings {
  private static final String HERE = "/settings/routing";
  private static final Map<String, String> EMPTY =
      Map.of("mode", "PUSH", "vipMinutes", "30", "priorityMinutes", "10");
  @Inject RoutingPlans plans;
  @Inject RoutingPage page;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<RoutingPlan> versions = plans.all();
    RoutingPlan inForce = versions.get(0);
    FormRows rows = FormRows.of(rows(inForce));
    return page.render(new Draft(rows, inForce.version(), flash.take("published")), versions);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<RoutingPlan> versions = plans.all();
    RoutingPlan inForce = versions.get(0);
    FormRows rows = FormRows.of(form, QueueFields.SHAPE, rows(inForce));
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = page.by(inForce);
    Draft draft = new Draft(form, rows, inForce.version(), by, texts);
    if (draft.adds()) {
      FormRows more = rows.withNew(EMPTY);
      return shown(new Draft(form, more, inForce.version(), by, texts), versions);
    }
    List<ServiceQueue> queues = new QueueFields(page.texts(), page.teamIds()).read(rows);
    draft.sameAsInForce(rows.wrong() == 0 && queues.equals(inForce.queues()));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> plans.publish(queues, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, versions));
  }

  private Response shown(Draft draft, List<RoutingPlan> versions) {
    return Response.status(draft.status()).entity(page.render(draft, versions)).build();
  }

  private static List<Map<String, String>> rows(RoutingPlan plan) {
    return plan.queues().stream().map(QueueFields::of).toList();
  }
}
