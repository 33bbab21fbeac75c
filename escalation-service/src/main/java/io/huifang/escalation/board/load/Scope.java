package io.huifang.escalation.board.load;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of all cases and promises somebody may see: all of the own ones, and those of the team.
 *
 * @param me subject
 * @param team null for who sees every team's
 * @param only the one team that is looked at, null for all that may be seen
 */
public record Scope(String me, @Nullable String team, @Nullable String only) {

  /** Specialists see every team, because a case may need any of them. */
  public static Scope of(Caller caller) {
    return new Scope(caller.id(), caller.is(Role.SPECIALIST) ? null : caller.teamScope(), null);
  }

  public Scope only(@Nullable String looked) {
    return new Scope(me, team, looked);
  }

  /** The condition for a table with the columns {@code team} and {@code owner}. */
  public String condition(String table) {
    String seen =
        team == null
            ? "true"
            : "(%1$s.team = :team or %1$s.team is null or %1$s.owner = :me)".formatted(table);
    return only == null ? seen : seen + " and " + table + ".team = :only";
  }

  /** The parameters of the condition. */
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (team != null) {
      values.put("team", team);
      values.put("me", me);
    }
    if (only != null) {
      values.put("only", only);
    }
    return values;
  }
}
