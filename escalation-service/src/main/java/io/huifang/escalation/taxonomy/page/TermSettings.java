package io.huifang.escalation.taxonomy.page;

import io.huifang.escalation.taxonomy.Taxonomies;
import io.huifang.escalation.taxonomy.Taxonomy;
import io.huifang.escalation.taxonomy.Term;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.Publishing;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Causes, touchpoints and parties as a page. */
@Path("/settings/causes")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class TermSettings {
  private static final String HERE = "/settings/causes";
  private static final String KIND = "taxonomy";
  @Inject Taxonomies taxonomies;
  @Inject Publishers publishers;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Publishing publishing;

  @Inject
  @Location("taxonomy/terms.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    List<Taxonomy> versions = taxonomies.all();
    Taxonomy inForce = versions.get(0);
    Draft draft = new Draft(rows(inForce), inForce.version(), flash.take("published"));
    return render(draft, versions);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    List<Taxonomy> versions = taxonomies.all();
    Taxonomy inForce = versions.get(0);
    FormRows sent =
        FormRows.of(form, TermRows.SHAPE, inForce.terms().stream().map(TermRows::of).toList());
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String by = publishers.of(KIND).apply(inForce);
    Draft draft = new Draft(form, sent, inForce.version(), by, texts);
    if (draft.adds()) {
      FormRows more = sent.withNew(Map.of("kind", Term.Kind.CAUSE.name()));
      return shown(new Draft(form, more, inForce.version(), by, texts), versions);
    }
    List<Term> terms = new TermRows(texts()).read(sent);
    if (sent.wrong() == 0 && Taxonomies.wrong(terms).isPresent()) {
      draft.refused(texts().empty());
    }
    draft.sameAsInForce(sent.wrong() == 0 && terms.equals(inForce.terms()));
    return publishing
        .publish(
            draft,
            form,
            HERE,
            (why, seen, who) -> taxonomies.publish(terms, why, seen, who),
            () -> send(form))
        .orElseGet(() -> shown(draft, versions));
  }

  private Response shown(Draft draft, List<Taxonomy> versions) {
    return Response.status(draft.status()).entity(render(draft, versions)).build();
  }

  private String render(Draft draft, List<Taxonomy> versions) {
    TermRows rows = new TermRows(texts());
    return page.data("draft", draft)
        .data("kinds", Option.of(Stream.of(Term.Kind.values()), texts()::of))
        .data("uses", List.of(new Option("", texts().on()), new Option("true", texts().off())))
        .data(
            "versions",
            VersionRow.latest(
                versions,
                publishers.of(KIND),
                (before, after) -> rows.changes(before.terms(), after.terms())))
        .render();
  }

  private TermTexts texts() {
    return visitor.language().texts(TermTexts.class);
  }

  private static FormRows rows(Taxonomy inForce) {
    return FormRows.of(inForce.terms().stream().map(TermRows::of).toList());
  }
}
