package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.PersonCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param next cursor of the page behind this one, null at the end
 * @param mine what the reader has
 * @param loads what everybody has
 * @param first who is to be called next, null if nobody is
 * @param kept promises that were kept today
 * @param lead whether the reader moves cases between people
 */
public record BoardPage(
    BoardFilter filter,
    List<BoardRow> rows,
    @Nullable String next,
    int mine,
    List<OwnerLoad> loads,
    @Nullable BoardRow first,
    Strip strip,
    List<PersonCopy> people,
    long kept,
    boolean lead) {

  public int open() {
    return loads.stream().mapToInt(OwnerLoad::open).sum();
  }

  public int late() {
    return loads.stream().mapToInt(OwnerLoad::late).sum();
  }

  public int soon() {
    return loads.stream().mapToInt(OwnerLoad::soon).sum();
  }

  public int reached() {
    return loads.stream().mapToInt(OwnerLoad::reached).sum();
  }

  public boolean shows(String view) {
    return filter.view().key().equals(view);
  }

  /** Address of a tab. */
  public String at(String view) {
    BoardView other = BoardView.named(view);
    return filter.at(other == null ? BoardView.OPEN : other);
  }

  public Severity[] severities() {
    return Severity.values();
  }

  /** Who works here, with what each of them has already. */
  public List<OwnerLoad> choices() {
    return people.stream()
        .map(
            person ->
                loads.stream()
                    .filter(load -> load.owner().equals(person.id()))
                    .findFirst()
                    .orElse(OwnerLoad.nothing(person.id(), person.name())))
        .toList();
  }

  /** Address of the next page. */
  public @Nullable String more() {
    return next == null ? null : filter.after(next);
  }
}
