package io.huifang.survey;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Whose feedback a caller sees: specialists own cases of every team, so they see all. */
@ApplicationScoped
public class TeamScope {
  @Inject Caller caller;

  /** The team that a list is narrowed to, null for callers who see all. */
  public @Nullable String team() {
    return caller.is(Role.SPECIALIST) ? null : caller.teamScope();
  }

  public boolean maySee(@Nullable String team) {
    return caller.is(Role.SPECIALIST) || caller.maySee(team);
  }
}
