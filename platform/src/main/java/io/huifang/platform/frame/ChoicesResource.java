package io.huifang.platform.frame;

import io.huifang.platform.web.Form;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what somebody has chosen: language, theme, size of the sidebar. Open to everybody, since
 * customers choose a language too; nothing but these cookies can be set.
 */
@Path("/choices")
@PermitAll
public class ChoicesResource {
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          Choices.LANGUAGE, Set.of("zh-CN", "en"),
          Choices.THEME, Set.of("light", "dark", "device"),
          Choices.RAIL, Set.of("0", "1"));

  /** Needed where the services have hosts of their own; cookies do not look at ports. */
  @ConfigProperty(name = "huifang.choices.domain")
  Optional<String> domain;

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

  private NewCookie cookie(String name, String value, boolean secure) {
    return new NewCookie.Builder(name)
        .value(value)
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
