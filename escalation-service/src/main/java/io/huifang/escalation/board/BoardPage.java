package io.huifang.escalation.board;

import io.huifang.escalation.board.strip.OwnerLoad;
import io.huifang.escalation.board.strip.Strip;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.list.page.ListPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param loads what everybody has
 * @param first who is to be called next, null if nobody is
 * @param kept promises that were kept today
 * @param lead whether the reader moves cases between people
 */
public record BoardPage(
    ListPage list,
    List<BoardRow> rows,
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
    return list.in(view);
  }

  /** What this page is called in an address, for who comes back to it. */
  public String here() {
    return list.address().page();
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
}
