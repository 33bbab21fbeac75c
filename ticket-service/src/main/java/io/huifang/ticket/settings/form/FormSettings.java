package io.huifang.ticket.settings.form;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.form.Asks;
import io.huifang.ticket.form.ContactForm;
import io.huifang.ticket.form.ContactForms;
import io.huifang.ticket.form.FormField;
import io.huifang.ticket.form.PutForm;
import io.huifang.ticket.form.page.FieldWords;
import io.huifang.ticket.form.page.FormTexts;
import io.huifang.ticket.lifecycle.TicketConfig;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of forms and the form of one. */
@Path("/settings/forms")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class FormSettings {
  private static final String HERE = "/settings/forms";
  @Inject ContactForms forms;
  @Inject Staff staff;
  @Inject TicketConfig config;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/forms.html")
  Template list;

  @Inject
  @Location("settings/form-form.html")
  Template edit;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list() {
    return list.data("forms", forms.all()).data("said", flash.take("saved")).render();
  }

  @GET
  @Path("/one")
  @Transactional
  @Operation(hidden = true)
  public String one(@QueryParam("id") @Nullable String id) {
    UUID form = Params.uuid("id", id);
    return shown(form == null ? TypedForm.blank() : TypedForm.of(known(form)));
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Path("/one")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    UUID id = Params.uuid("id", typed.optional("id"));
    PutForm form = TypedForm.read(typed, id == null ? null : known(id).form().slug());
    try {
      if (id == null) {
        forms.create(form);
      } else {
        forms.change(id, Version.etag(typed.version()), form);
      }
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404) {
        throw e;
      }
      boolean conflict = status == 412;
      long version = id == null ? 0 : known(id).version();
      String wrong = conflict ? null : e.problem().sentence(visitor.language());
      return Response.status(status)
          .entity(shown(new TypedForm(id, version, form, wrong, conflict)))
          .build();
    }
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  private ContactForm.View known(UUID id) {
    return forms
        .findByIdOptional(id)
        .map(ContactForm::view)
        .orElseThrow(() -> ProblemException.notFound("Form " + id));
  }

  private String shown(TypedForm typed) {
    FormTexts texts = visitor.language().texts(FormTexts.class);
    return edit.data("typed", typed)
        .data("form", typed.form())
        .data("embed", typed.embed(config.publicUrl()))
        .data("teams", staff.teams().stream().map(team -> team.view()).toList())
        .data(
            "fields",
            Stream.of(FormField.values())
                .map(
                    field ->
                        new Field(field, FieldWords.of(field, texts), typed.form().asks(field)))
                .toList())
        .data("choices", Asks.values())
        .render();
  }

  /**
   * What a form can ask for.
   *
   * @param label as customers read it
   */
  public record Field(FormField field, String label, Asks asks) {}
}
