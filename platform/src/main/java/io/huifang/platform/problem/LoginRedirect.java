package io.huifang.platform.problem;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where somebody is sent whose session is over or was never ours: to the login. */
final class LoginRedirect {
  private LoginRedirect() {}

  /** The way to the login for a page; for programs, who have none, the answer that was prepared. */
  static Uni<Response> or(Response prepared, RoutingContext request) {
    @Nullable HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    return authenticator == null
        ? Uni.createFrom().item(prepared)
        : authenticator
            .getChallenge(request)
            .map(challenge -> leads(challenge) ? redirect(challenge) : prepared);
  }

  private static boolean leads(@Nullable ChallengeData challenge) {
    return challenge != null && challenge.status == Response.Status.FOUND.getStatusCode();
  }

  private static Response redirect(ChallengeData challenge) {
    Response.ResponseBuilder response = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    return response.build();
  }
}
