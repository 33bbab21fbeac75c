package io.huifang.platform.trace;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Begins the trace of a request and tells its id to whoever has asked; the request's context ends
 * with it.
 */
public class TraceFilter {
  /** What somebody who complains can tell us, and what the log has as {@link Traces#ID}. */
  public static final String HEADER = "X-Request-Id";

  private static final String PIECE = "huifang.piece";
  private static final int FAULT = 500;
  @Inject Spans spans;

  /**
   * Before anything else, which may refuse: where it goes is known when it is over. Always in a
   * trace of its own, linked to that of the caller: whoever chose the id would choose whether spans
   * are sent.
   */
  @ServerRequestFilter(preMatching = true, priority = 1)
  public void enter(ContainerRequestContext request) {
    String caller = request.getHeaderString(Traces.NAME);
    List<String> links = caller == null ? List.of() : List.of(caller);
    request.setProperty(PIECE, spans.begin("nowhere", SpanKind.SERVER, null, links));
  }

  @ServerResponseFilter
  public void leave(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(PIECE) instanceof Piece piece)) {
      return;
    }
    response.getHeaders().putSingle(HEADER, piece.id());
    Route route = spans.on() ? Route.current() : null;
    if (route != null) {
      piece.named(route.toString());
      piece.with("http.request.method", route.method()).with("http.route", route.path());
    }
    piece.with("http.response.status_code", response.getStatus());
    if (response.getStatus() >= FAULT) {
      piece.failed(Integer.toString(response.getStatus()));
    }
    piece.end();
  }
}
