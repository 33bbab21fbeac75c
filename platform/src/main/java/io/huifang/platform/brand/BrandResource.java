package io.huifang.platform.brand;

import io.huifang.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Colour and logo for the pages of customers, who have no login. */
@Path("/brand")
@PermitAll
public class BrandResource {
  private static final String KEPT = "public, max-age=31536000, immutable";
  @Inject BrandPages pages;

  /** Sets the two colours that {@code customer.css} goes by, for light and for dark. */
  @GET
  @Path("/style.css")
  @Operation(hidden = true)
  public Response style() {
    Accent accent =
        Accent.parse(pages.getColor()).orElseThrow(() -> ProblemException.notFound("The colour"));
    String css =
        ":root{--brand:%s;--on-brand:#fff}@media (prefers-color-scheme:dark){:root{--brand:%s;--on-brand:#0b0f14}}"
            .formatted(accent.hex(), accent.byNight().hex());
    return kept(css, "text/css;charset=UTF-8");
  }

  @GET
  @Path("/logo.png")
  @Operation(hidden = true)
  public Response logo() {
    String logo = pages.current().logo();
    if (logo == null) {
      throw ProblemException.notFound("A logo");
    }
    return kept(Base64.getDecoder().decode(logo), "image/png");
  }

  private static Response kept(Object body, String type) {
    return Response.ok(body, type).header("Cache-Control", KEPT).build();
  }
}
