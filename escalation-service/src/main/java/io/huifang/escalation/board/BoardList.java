package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The board as a list: what it shows and how it can be narrowed. */
@ApplicationScoped
class BoardList implements ViewedList {
  static final String OWNER = "owner";
  static final String SEVERITY = "severity";
  static final String TEAM = "team";
  private static final String NARROW = "fit";

  static final ListShape SHAPE =
      new ListShape(
          "board",
          "/board",
          "/board/callbacks.csv",
          BoardView.keys(),
          BoardView.ALL.key(),
          List.of(
              ListColumn.usual("due", NARROW),
              ListColumn.usual("number", NARROW),
              ListColumn.usual("customer", "who"),
              ListColumn.more("phone", NARROW),
              ListColumn.always("about", ""),
              ListColumn.more("cause", NARROW),
              ListColumn.more("ticket", NARROW),
              ListColumn.usual(SEVERITY, NARROW),
              ListColumn.more("state", NARROW),
              ListColumn.more("calls", NARROW),
              ListColumn.usual("latest", "fit no-narrow"),
              ListColumn.more("waits", NARROW),
              ListColumn.more(TEAM, NARROW),
              ListColumn.usual(OWNER, NARROW),
              ListColumn.more("opened", NARROW)),
          List.of(
              ListFilter.text(OWNER),
              ListFilter.text(TEAM),
              ListFilter.oneOf(SEVERITY, Severity.class)),
          List.of(
              ListSort.ascending(BoardSort.DUE.key(), "due"),
              ListSort.descending(BoardSort.NEWEST.key(), "number"),
              ListSort.ascending(BoardSort.OLDEST.key(), "number")));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }
}
