package io.huifang.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes what leaves no entity behind: commands of the operator and files that are taken away, both
 * before they run, and access that was refused.
 */
public class RequestWatch {
  static final String ASKED = "ASKED";
  static final String EXPORTED = "EXPORTED";
  @Inject Audit audit;
  @Inject Actors actors;
  @Inject Refusals refusals;

  /** Method and route of commands. */
  @ConfigProperty(name = "huifang.audit.commands")
  Set<String> commands;

  @ServerRequestFilter
  public void note(ContainerRequestContext request) {
    String cause = actors.cause();
    boolean file =
        cause != null
            && cause.startsWith("GET ")
            && (cause.endsWith(".csv")
                || String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT))
                    .contains("text/csv"));
    if (cause == null || (!file && !commands.contains(cause))) {
      return;
    }
    Actor actor = actors.current();
    if (actor != null && !actor.anonymous()) {
      String path = request.getUriInfo().getPath();
      String action = file ? EXPORTED : ASKED;
      QuarkusTransaction.requiringNew()
          .run(() -> audit.note(actor, "request", path, action, Map.of()));
    }
  }

  @ServerResponseFilter
  public void refused(ContainerRequestContext request, ContainerResponseContext response) {
    Actor actor = response.getStatus() == 403 ? actors.current() : null;
    if (actor != null && !actor.anonymous()) {
      refusals.count(actor);
    }
  }
}
