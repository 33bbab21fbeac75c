package io.huifang.platform.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the trace of a request up; the request's context ends with it. */
public class TraceFilter {

  @ServerRequestFilter
  public void enter(ContainerRequestContext request) {
    Traces.enter(request.getHeaderString(Traces.NAME));
  }
}
