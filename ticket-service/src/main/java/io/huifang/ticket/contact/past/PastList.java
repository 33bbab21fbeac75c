package io.huifang.ticket.contact.past;

import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import io.huifang.ticket.contact.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Contacts as a list: what it shows and how it can be narrowed. */
@ApplicationScoped
class PastList implements ViewedList {
  static final String QUEUE = "queue";
  static final String OUTCOME = "outcome";
  static final String AGENT = "agent";
  static final String DAY = "day";
  static final String NEWEST = "newest";
  static final String OLDEST = "oldest";
  private static final String NARROW = "fit";

  static final ListShape SHAPE =
      new ListShape(
          "contacts",
          "/desk/contacts/past",
          "/desk/contacts/past.csv",
          PastView.keys(),
          PastView.ALL.key(),
          List.of(
              ListColumn.usual("offered", NARROW),
              ListColumn.always("who", ""),
              ListColumn.more("channel", NARROW),
              ListColumn.usual(QUEUE, ""),
              ListColumn.usual(OUTCOME, NARROW),
              ListColumn.usual("wait", NARROW),
              ListColumn.usual("handling", NARROW),
              ListColumn.more("transfers", NARROW),
              ListColumn.usual(AGENT, NARROW),
              ListColumn.usual("ticket", NARROW)),
          List.of(
              ListFilter.text(QUEUE),
              ListFilter.oneOf(OUTCOME, Outcome.class),
              ListFilter.text(AGENT),
              ListFilter.checked(DAY, ContactFilter::day)),
          List.of(ListSort.descending(NEWEST, "offered"), ListSort.ascending(OLDEST, "offered")));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }
}
