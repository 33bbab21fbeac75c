package io.huifang.platform.security;

import io.huifang.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: the subject, the team and the roles of the token. */
@RequestScoped
public class Caller {
  @Inject SecurityIdentity identity;

  @Inject TeamClaim teamClaim;

  /** The subject of the token, {@code anonymous} on public pages. */
  public String id() {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return token.getSubject();
    }
    return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
  }

  /** The client that got the token, which for a program is the program; else the subject. */
  public String client() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object client =
          token.getClaim("azp") == null ? token.getClaim("client_id") : token.getClaim("azp");
      return client == null ? id() : client.toString();
    }
    return id();
  }

  /** A name for people, falling back to the subject. */
  public String name() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object name = token.getClaim("name");
      return name != null ? name.toString() : String.valueOf(token.getName());
    }
    return id();
  }

  public @Nullable String team() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object team = token.getClaim(teamClaim.name());
      return team == null ? null : team.toString();
    }
    return null;
  }

  public boolean is(String role) {
    return identity.hasRole(role);
  }

  /** Managers, administrators and services see every team; all others their own. */
  public boolean seesAllTeams() {
    return is(Role.MANAGER) || is(Role.ADMIN) || is(Role.SERVICE);
  }

  /** The team that a list must be narrowed to, null for callers who see all. */
  public @Nullable String teamScope() {
    if (seesAllTeams()) {
      return null;
    }
    String team = team();
    if (team == null) {
      throw ProblemException.forbidden("Your token names no team");
    }
    return team;
  }

  /** Objects without a team belong to everybody who may see such objects at all. */
  public boolean maySee(@Nullable String team) {
    return seesAllTeams() || team == null || team.equals(team());
  }
}
