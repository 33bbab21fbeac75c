package io.huifang.platform.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Turns a problem into a response: a document for programs, a kind page for people. */
@ApplicationScoped
public class ProblemResponses {
  @Inject
  @Location("platform/problem.html")
  Template page;

  Response render(Problem problem, HttpHeaders headers, String path) {
    Response.ResponseBuilder response = Response.status(problem.status());
    if (problem.status() == 503) {
      response.header(HttpHeaders.RETRY_AFTER, 5);
    }
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (wantsPage(headers, path)) {
      boolean chinese = prefersChinese(headers);
      return response
          .type(MediaType.TEXT_HTML + ";charset=UTF-8")
          .entity(page.data("problem", problem).data("zh", chinese).render())
          .build();
    }
    return response.type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  private static boolean wantsPage(HttpHeaders headers, String path) {
    boolean api = path.startsWith("/api/") || path.startsWith("/events");
    return !api
        && headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.getType().equals("text") && type.getSubtype().equals("html"));
  }

  private static boolean prefersChinese(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .findFirst()
        .map(Locale::getLanguage)
        .orElse("en")
        .equals("zh");
  }
}
