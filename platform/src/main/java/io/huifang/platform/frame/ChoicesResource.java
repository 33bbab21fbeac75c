package io.huifang.platform.frame;

import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what somebody has chosen: language, theme, time zone, size of the sidebar. Open to
 * everybody, since customers choose a language too; nothing but these cookies can be set.
 */
@Path("/choices")
@PermitAll
public class ChoicesResource {
  /** Names by continent; the database has many more for old programs. */
  private static final Pattern REGION =
      Pattern.compile(
          "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          Choices.LANGUAGE, Set.of("zh-CN", "en"),
          Choices.THEME, Set.of("light", "dark", "device"),
          Choices.RAIL, Set.of("0", "1"),
          Visitor.ZONE, ZoneId.getAvailableZoneIds());

  /** Needed where the services have hosts of their own; cookies do not look at ports. */
  @ConfigProperty(name = "huifang.choices.domain")
  Optional<String> domain;

  @Inject PageTime time;

  /** Where what takes more room than the menu is chosen. */
  @GET
  @Path("/zone")
  @Authenticated
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance page() {
    Set<String> regions = new TreeSet<>(List.of(time.zone().getId(), time.site().getId()));
    ZoneId.getAvailableZoneIds().stream().filter(REGION.asMatchPredicate()).forEach(regions::add);
    return Templates.zone(regions, time.zone().getId(), time.site().getId());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response choose(Form form, @jakarta.ws.rs.core.Context UriInfo uri) {
    Response.ResponseBuilder answer = Response.seeOther(URI.create(ownPath(form.optional("back"))));
    KNOWN.forEach(
        (name, values) -> {
          String value = form.optional(name);
          if (value != null && values.contains(value)) {
            answer.cookie(cookie(name, value, "https".equals(uri.getBaseUri().getScheme())));
          }
        });
    return answer.build();
  }

  @CheckedTemplate(basePath = "platform")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance zone(Set<String> regions, String zone, String site);
  }

  private NewCookie cookie(String name, String value, boolean secure) {
    return new NewCookie.Builder(name)
        .value(value.replace('/', '.'))
        .path("/")
        .domain(domain.orElse(null))
        .maxAge((int) Duration.ofDays(365).toSeconds())
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .secure(secure)
        .build();
  }

  /** Back to a page of ours, and to no other. */
  private static String ownPath(@Nullable String back) {
    return back != null
            && back.matches(
                "/((?:%[0-9A-Fa-f]{2}|[\\w.~!$&'()*+,;=:@?-])(?:%[0-9A-Fa-f]{2}|[\\w.~!$&'()*+,;=:@?/-])*)?")
        ? back
        : "/";
  }
}
