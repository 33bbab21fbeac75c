package io.huifang.ticket.settings.standard;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.ServiceStandards;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The service standard as a page. One form holds all rules: it is looked at as often as one likes,
 * and published only as it was looked at last.
 */
@Path("/settings/standards")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class StandardResource {
  private static final String HERE = "/settings/standards";
  private static final Map<String, String> EMPTY = Map.of("layer", "BASIC", "calendar", "office");
  @Inject ServiceStandards standards;
  @Inject Calendars calendars;
  @Inject StandardPage page;
  @Inject DryRun dryRun;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<ServiceStandard> versions = standards.all();
    ServiceStandard inForce = versions.get(0);
    FormRows rows = FormRows.of(rows(inForce));
    return page.render(
        new Draft(rows, inForce.version(), flash.take("published")), false, versions, null);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<ServiceStandard> versions = standards.all();
    ServiceStandard inForce = versions.get(0);
    FormRows rows = FormRows.of(form, RuleRows.SHAPE, rows(inForce));
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = page.by(inForce);
    boolean forOpen = form.optional("forOpen") != null;
    Draft draft = new Draft(form, rows, inForce.version(), by, texts);
    if (draft.adds()) {
      FormRows more = rows.withNew(EMPTY);
      return shown(
          new Draft(form, more, inForce.version(), by, texts), forOpen, versions, List.of());
    }
    List<Rule> rules = new RuleRows(page.texts(), known()).read(rows);
    if (rules.isEmpty() && rows.wrong() == 0) {
      draft.refused(page.texts().noRules());
    }
    draft.sameAsInForce(rows.wrong() == 0 && rules.equals(inForce.rules()));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> standards.publish(rules, forOpen, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, forOpen, versions, rules));
  }

  private Response shown(
      Draft draft, boolean forOpen, List<ServiceStandard> versions, List<Rule> rules) {
    WhatIf whatIf = draft.isReady() ? dryRun.of(versions.get(0), rules) : null;
    return Response.status(draft.status())
        .entity(page.render(draft, forOpen, versions, whatIf))
        .build();
  }

  private Set<String> known() {
    return calendars.all().stream()
        .map(calendar -> String.valueOf(calendar.definition().id()))
        .collect(Collectors.toSet());
  }

  private static List<Map<String, String>> rows(ServiceStandard standard) {
    return standard.rules().stream().map(RuleRows::of).toList();
  }
}
