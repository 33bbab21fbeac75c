package io.huifang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where an exception becomes an HTTP status. */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
  @Inject ProblemResponses responses;
  @Inject RoutingContext request;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  /** Beginnings of the paths that open by a secret, see {@code DoorConfig}. */
  @ConfigProperty(name = "huifang.door.open")
  Optional<List<String>> open;

  @ServerExceptionMapper
  public Response known(ProblemException e) {
    return render(e.problem());
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e) {
    return render(Violations.toProblem(e));
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException e) {
    return render(JsonProblems.toProblem(e));
  }

  @ServerExceptionMapper
  @Priority(1) // before the framework's own, which names our classes
  public Response mismatch(MismatchedInputException e) {
    return render(JsonProblems.toProblem(e));
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return render(JsonProblems.toProblem(json));
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return render(HttpStatuses.toProblem(status));
  }

  @ServerExceptionMapper
  @Priority(1) // before the framework's own, which answers without a document
  public Response unauthorized(UnauthorizedException e) {
    return render(HttpStatuses.toProblem(401));
  }

  @ServerExceptionMapper
  @Priority(1)
  public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext request) {
    return LoginRedirect.or(render(HttpStatuses.toProblem(401)), request);
  }

  @ServerExceptionMapper
  @Priority(1)
  public Response forbidden(ForbiddenException e) {
    return render(HttpStatuses.toProblem(403));
  }

  @ServerExceptionMapper
  public Response lostRace(OptimisticLockException e) {
    return render(ProblemException.staleVersion("Read it again and repeat the change").problem());
  }

  @ServerExceptionMapper
  public Response anything(Throwable e) {
    if (isBrokenForm(e)) {
      return render(ProblemException.badRequest("The form cannot be read").problem());
    }
    Problem problem =
        Outages.isProviderAway(e) ? HttpStatuses.toProblem(503) : DatabaseProblems.toProblem(e);
    if (problem != null) {
      LOG.debugf(e, "Database refused: %s", problem.type());
      return render(problem);
    }
    if (request.response().closed()) {
      LOG.debugf(e, "Nobody waits for the answer to %s any more", path());
    } else {
      LOG.errorf(e, "Unexpected failure on %s", path());
    }
    return render(HttpStatuses.toProblem(500));
  }

  /** As it may stand in a log: what follows in a link without a login is its secret. */
  private String path() {
    String path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
    return open.stream()
        .flatMap(List::stream)
        .filter(path::startsWith)
        .findFirst()
        .map(begin -> begin + "...")
        .orElse(path);
  }

  /** The framework only says that something broke; it was what somebody sent, while it was read. */
  private static boolean isBrokenForm(Throwable e) {
    return Stream.of(e.getStackTrace()).anyMatch(at -> at.getClassName().startsWith(FORMS));
  }

  private Response render(Problem problem) {
    boolean known =
        request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    return responses.render(problem, headers, uri.getPath(), known);
  }
}
