package io.huifang.ticket.branding;

import io.huifang.platform.brand.Accent;
import io.huifang.platform.brand.Brand;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
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
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The brand as a page. */
@Path("/settings/branding")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class BrandingSettings {
  private static final String HERE = "/settings/branding";
  private static final String OURS = "#1f5b52";
  @Inject Brandings brandings;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/branding.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    Brand brand = brandings.stored().map(Branding::brand).orElse(Brand.OURS);
    return render(BrandingForm.of(brand.name(), brand.accent()), brand, false, flash.take("saved"));
  }

  /**
   * Saves it; a browser sends a form with a file in parts. Not one transaction: who loses the race
   * is shown the form, and not a rollback.
   *
   * @param remove whether the logo goes
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response save(
      @RestForm("version") @Nullable String version,
      @RestForm("name") @Nullable String name,
      @RestForm("accent") @Nullable String accent,
      @RestForm("remove") @Nullable String remove,
      @RestForm("logo") @Nullable FileUpload logo)
      throws IOException {
    Brand kept = brandings.stored().map(Branding::brand).orElse(Brand.OURS);
    long now = brandings.stored().map(Branding::version).orElse(0L);
    BrandingForm typed = BrandingForm.of(name, accent);
    BrandingTexts texts = visitor.language().texts(BrandingTexts.class);
    Optional<Brand> brand = typed.read(texts, remove == null ? kept.logo() : null, logo);
    if (version == null || !version.matches("\\d{1,18}")) {
      throw ProblemException.badField("version", "must be the version that the page showed");
    }
    boolean conflict = Long.parseLong(version) != now;
    if (brand.isPresent() && !conflict) {
      try {
        brandings.put(brand.get(), now);
        flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
        return Response.seeOther(URI.create(HERE)).build();
      } catch (ProblemException e) {
        conflict = true;
      }
    }
    return Response.status(conflict ? 412 : 400)
        .entity(render(typed, kept, conflict, null))
        .build();
  }

  private String render(BrandingForm typed, Brand kept, boolean conflict, @Nullable String said) {
    Accent shown =
        Accent.parse(typed.accent())
            .or(() -> Accent.parse(OURS))
            .map(Accent::darkEnough)
            .orElseThrow();
    return page.data("form", typed)
        .data("version", brandings.stored().map(Branding::version).orElse(0L))
        .data("logo", kept.logo())
        .data("color", shown.hex())
        .data("night", shown.byNight().hex())
        .data("conflict", conflict)
        .data("said", said)
        .render();
  }
}
