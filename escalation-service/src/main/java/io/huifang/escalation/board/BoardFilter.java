package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.paging.Params;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is shown, and in which order.
 *
 * @param words of a search, null for everything
 * @param owner subject of who has the cases, null for everybody
 * @param team whose cases they are, null for all teams
 */
record BoardFilter(
    BoardView view,
    @Nullable String words,
    @Nullable String owner,
    @Nullable String team,
    @Nullable Severity severity,
    BoardSort sort) {

  static BoardFilter of(ListAddress address) {
    String owner = address.value(BoardList.OWNER);
    String team = address.value(BoardList.TEAM);
    return new BoardFilter(
        Objects.requireNonNullElse(BoardView.named(address.view()), BoardView.OPEN),
        address.words(),
        owner.isEmpty() ? null : owner,
        team.isEmpty() ? null : team,
        Params.oneOf(BoardList.SEVERITY, Severity.class, address.value(BoardList.SEVERITY)),
        BoardSort.named(address.sort()));
  }
}
