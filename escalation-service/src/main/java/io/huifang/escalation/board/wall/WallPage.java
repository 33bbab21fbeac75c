package io.huifang.escalation.board.wall;

import io.huifang.escalation.board.load.Load;
import io.huifang.escalation.board.load.Loads;
import io.huifang.escalation.board.load.Mark;
import io.huifang.escalation.board.load.OwnerLoad;
import io.huifang.escalation.board.load.TeamLoad;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the wall. Whoever walks by may read it: numbers of cases and names of colleagues,
 * nothing of a customer.
 *
 * @param team that is looked at, null for all that may be seen
 * @param calls the most urgent
 * @param names of all who work here, by subject
 * @param teamNames by id
 * @param kept promises that were kept today
 */
public record WallPage(
    @Nullable String team,
    Loads loads,
    List<Mark> calls,
    Map<String, String> names,
    Map<String, String> teamNames,
    long kept) {
  private static final int ROWS = 6;

  /** Of cases and of promises without one. */
  public Load all() {
    return loads.all();
  }

  public List<TeamLoad> teams() {
    return loads.teams().subList(0, Math.min(ROWS, loads.teams().size()));
  }

  /** Whether the sums are by team, and not by person. */
  public boolean byTeam() {
    return team == null && loads.teams().size() > 1;
  }

  public List<OwnerLoad> people() {
    return loads.owners().subList(0, Math.min(ROWS, loads.owners().size()));
  }

  /** What a team is called. */
  public String teamName(String id) {
    return teamNames.getOrDefault(id, id);
  }

  /** Null for nobody who works here. */
  public @Nullable String nameOf(Mark call) {
    return names.get(call.owner());
  }
}
