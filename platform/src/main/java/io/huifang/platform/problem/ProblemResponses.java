package io.huifang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.language.Language;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Turns a problem into a response: a document for programs, a kind page for people. */
@ApplicationScoped
public class ProblemResponses {
  private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

  @Inject
  @Location("platform/problem.html")
  Template page;

  @Inject
  @Location("platform/problem-plain.html")
  Template plain;

  @Inject ObjectMapper mapper;

  /**
   * @param known whether it is known who asks: only then are there places to lead them to
   */
  Response render(Problem problem, HttpHeaders headers, String path, boolean known) {
    Response.ResponseBuilder response = Response.status(problem.status());
    if (problem.status() == 503) {
      response.header(HttpHeaders.RETRY_AFTER, 5);
    }
    if (problem.status() == 429) {
      response.header(HttpHeaders.RETRY_AFTER, 60);
    }
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (wantsPage(headers, path)) {
      String text = page(known ? page : plain, problem, Language.of(headers));
      return response.type(PAGE).entity(text).build();
    }
    return response.type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /**
   * For those who answer before REST does.
   *
   * @param accept the header of the request
   */
  public Text text(int status, String path, @Nullable String accept, Language language) {
    Problem problem = HttpStatuses.toProblem(status);
    if (!isApi(path) && accept != null && accept.contains("text/html")) {
      return new Text(PAGE, page(plain, problem, language));
    }
    return new Text(Problem.MEDIA_TYPE, json(problem));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A problem is always JSON", e);
    }
  }

  /** A media type and what is to be sent as such. */
  public record Text(String type, String body) {}

  private static boolean wantsPage(HttpHeaders headers, String path) {
    return !isApi(path)
        && headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.getType().equals("text") && type.getSubtype().equals("html"));
  }

  private static boolean isApi(String path) {
    return path.startsWith("/api/") || path.startsWith("/events");
  }

  private static String page(Template template, Problem problem, Language language) {
    return template
        .instance()
        .setLocale(language.tag())
        .data("problem", problem)
        .data("trouble", Trouble.of(problem))
        .data("lang", language.tag())
        .render();
  }
}
