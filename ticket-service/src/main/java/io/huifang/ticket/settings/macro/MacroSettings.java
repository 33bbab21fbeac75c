package io.huifang.ticket.settings.macro;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Priority;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.macro.Ending;
import io.huifang.ticket.macro.Macro;
import io.huifang.ticket.macro.Macros;
import io.huifang.ticket.macro.PutMacro;
import io.huifang.ticket.macro.Variables;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of macros and the form of one. */
@Path("/settings/macros")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class MacroSettings {
  private static final String HERE = "/settings/macros";
  @Inject Macros macros;
  @Inject Staff staff;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/macros.html")
  Template list;

  @Inject
  @Location("settings/macro-form.html")
  Template form;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list() {
    return list.data("macros", macros.all()).data("said", flash.take("saved")).render();
  }

  @GET
  @Path("/one")
  @Transactional
  @Operation(hidden = true)
  public String one(@QueryParam("id") @Nullable String id) {
    UUID macro = Params.uuid("id", id);
    if (macro == null) {
      return shown(null, 0, blank(), null, false);
    }
    Macro.View view =
        macros
            .findByIdOptional(macro)
            .map(Macro::view)
            .orElseThrow(() -> ProblemException.notFound("Macro " + macro));
    return shown(macro, view.version(), of(view), null, false);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Path("/one")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    UUID id = Params.uuid("id", typed.optional("id"));
    PutMacro macro = read(typed);
    try {
      if (id == null) {
        macros.create(macro);
      } else {
        macros.change(id, Version.etag(typed.version()), macro);
      }
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404) {
        throw e;
      }
      boolean conflict = status == 412;
      long version = id == null ? 0 : macros.findByIdOptional(id).map(Macro::version).orElse(0L);
      String wrong = conflict ? null : e.problem().sentence(visitor.language());
      return Response.status(status).entity(shown(id, version, macro, wrong, conflict)).build();
    }
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  private static PutMacro read(Form typed) {
    return new PutMacro(
        typed.text("name", 100),
        typed.optional("team"),
        longText(typed, "textZh"),
        longText(typed, "textEn"),
        Tagged.typed(typed.optional("tags")).tags(),
        Params.oneOf("priority", Priority.class, typed.optional("priority")),
        Params.oneOf("ends", Ending.class, typed.optional("ends")),
        typed.optional("active") != null);
  }

  private static @Nullable String longText(Form typed, String field) {
    return typed.optional(field) == null ? null : typed.text(field, 4_000);
  }

  private static PutMacro blank() {
    return new PutMacro("", null, null, null, List.of(), null, Ending.STAYS, true);
  }

  private static PutMacro of(Macro.View m) {
    return new PutMacro(
        m.name(), m.team(), m.textZh(), m.textEn(), m.tags(), m.priority(), m.ends(), m.active());
  }

  private String shown(
      @Nullable UUID id, long version, PutMacro macro, @Nullable String wrong, boolean conflict) {
    return form.data("id", id)
        .data("idText", String.valueOf(id))
        .data("version", version)
        .data("macro", macro)
        .data("tags", String.join(", ", Objects.requireNonNullElse(macro.tags(), List.of())))
        .data("wrong", wrong)
        .data("conflict", conflict)
        .data("teams", staff.teams().stream().map(team -> team.view()).toList())
        .data("priorities", Priority.values())
        .data("endings", Ending.values())
        .data(
            "variables",
            Variables.KNOWN.stream().map(v -> "{" + v + "}").collect(Collectors.joining(" ")))
        .render();
  }
}
