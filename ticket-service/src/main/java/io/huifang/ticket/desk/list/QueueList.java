package io.huifang.ticket.desk.list;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queue as a list: what it shows and how it can be narrowed. */
@ApplicationScoped
public class QueueList implements ViewedList {
  private static final String NARROW = "fit";

  static final ListShape SHAPE =
      new ListShape(
          "queue",
          "/desk",
          "/desk/tickets.csv",
          DeskView.codes(),
          DeskView.ALL.code(),
          List.of(
              ListColumn.usual("due", NARROW),
              ListColumn.usual("number", NARROW),
              ListColumn.always("subject", ""),
              ListColumn.usual("customer", "who"),
              ListColumn.usual("state", NARROW),
              ListColumn.usual("channel", NARROW),
              ListColumn.usual("category", "cat"),
              ListColumn.more("priority", NARROW),
              ListColumn.more("team", NARROW),
              ListColumn.usual("agent", NARROW),
              ListColumn.more("waiting", NARROW),
              ListColumn.more("opened", NARROW),
              ListColumn.more("resolved", NARROW)),
          Arrays.stream(QueueField.values()).map(QueueList::filter).toList(),
          List.of(
              ListSort.ascending("urgency", "due"),
              ListSort.ascending("waiting", "waiting"),
              ListSort.descending("newest", "number"),
              ListSort.ascending("oldest", "number")));

  private static ListFilter filter(QueueField field) {
    return ListFilter.checked(field.parameter(), value -> QueueFilter.ALL.with(field, value));
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }

  /**
   * The list that an address names; all that is open if it names none.
   *
   * @throws io.huifang.platform.problem.ProblemException 400 for what the list does not have
   */
  public static ListAddress address(MultivaluedMap<String, String> query) {
    return ListAddress.of(SHAPE, query, DeskView.TEAM.code());
  }

  /** What is in the list for this person. */
  static QueueFilter filter(ListAddress address, String me) {
    QueueFilter filter = DeskView.of(address.view()).filter(me);
    for (Map.Entry<String, List<String>> field : address.filters().entrySet()) {
      filter = filter.with(QueueField.named(field.getKey()), field.getValue().get(0));
    }
    return filter.lookingFor(address.words());
  }

  /** What is due comes first, unless what has ended is in the list too. */
  static QueueSort order(ListAddress address) {
    if (address.sort() != null) {
      return QueueSort.of(address.sort());
    }
    return DeskView.of(address.view()) == DeskView.ALL ? QueueSort.NEWEST : QueueSort.URGENCY;
  }
}
