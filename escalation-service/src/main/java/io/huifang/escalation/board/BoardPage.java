package io.huifang.escalation.board;

import io.huifang.escalation.board.load.Load;
import io.huifang.escalation.board.load.Loads;
import io.huifang.escalation.board.load.Mark;
import io.huifang.escalation.board.load.OwnerLoad;
import io.huifang.escalation.board.load.TeamLoad;
import io.huifang.escalation.board.strip.Strip;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.promise.Attempt;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.page.ListPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param loads what everybody has
 * @param first who is to be called next, null if nobody is
 * @param own the most urgent promises that have no case, as far as the reader sees to them
 * @param teamNames by id; a team that nobody has told of is missing
 * @param kept promises that were kept today
 * @param lead whether the reader moves cases between people
 * @param minute in which it was read: times that are left are other ones in the next
 */
public record BoardPage(
    ListPage list,
    List<BoardRow> rows,
    Loads loads,
    @Nullable BoardRow first,
    Strip strip,
    List<Mark> own,
    List<PersonCopy> people,
    Map<String, String> teamNames,
    long kept,
    boolean lead,
    long minute) {

  public Load cases() {
    return loads.cases();
  }

  /** How many promises there are that have no case. */
  public Load promised() {
    return loads.own();
  }

  /** Sums by team, for who moves work, where there is more than one. */
  public List<TeamLoad> teams() {
    return !lead || loads.teams().size() < 2 ? List.of() : loads.teams();
  }

  /** What a team is called. */
  public String teamName(String id) {
    return teamNames.getOrDefault(id, id);
  }

  /** The open cases of a team. */
  public String ofTeam(String team) {
    return ListAddress.of(BoardList.SHAPE, BoardView.OPEN.key()).with(BoardList.TEAM, team).page();
  }

  public boolean shows(String view) {
    return list.in(view);
  }

  /** What this page is called in an address, for who comes back to it. */
  public String here() {
    return list.address().page();
  }

  /** Where a newer one of it is, if there is one. */
  public String now() {
    int query = here().indexOf('?');
    String same = query < 0 ? "" : here().substring(query + 1) + "&";
    return BoardResource.NOW + "?" + same + "seen=" + mark();
  }

  /** Another one as soon as anything is shown otherwise; every replica finds the same. */
  String mark() {
    List<Object> shown =
        List.of(here(), list.tabs(), list.range(), rows, loads, strip, own, kept, minute);
    return Integer.toHexString(shown.toString().hashCode());
  }

  /** What somebody who has called can say with one click. */
  public List<Attempt.Outcome> outcomes() {
    return List.of(Attempt.Outcome.values());
  }

  /** What somebody of this id is called, null for nobody who works here. */
  public @Nullable String nameOf(String id) {
    return people.stream()
        .filter(person -> person.id().equals(id))
        .map(PersonCopy::name)
        .findFirst()
        .orElse(null);
  }

  /** Who works here, with what each of them has already. */
  public List<OwnerLoad> choices() {
    return people.stream()
        .map(
            person ->
                loads.owners().stream()
                    .filter(load -> load.owner().equals(person.id()))
                    .findFirst()
                    .orElse(OwnerLoad.nothing(person.id(), person.name())))
        .toList();
  }
}
