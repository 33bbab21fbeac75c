package io.huifang.ticket.desk.list;

import io.huifang.platform.list.page.ListPage;
import io.huifang.platform.list.page.ListWords;
import io.huifang.ticket.queue.QueueCounts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets.
 *
 * @param order in which it is, in words
 * @param counts how much there is in the views
 * @param open the ticket that is shown beside the list, null if none is
 */
public record QueuePage(
    ListPage list,
    ListWords words,
    String order,
    List<QueueRow> rows,
    QueueCounts counts,
    @Nullable UUID open) {

  /** Whether a view is the one that is shown; a search belongs to none. */
  public boolean shows(String view) {
    return list.in(view);
  }

  /** The list as the part of an address after the question mark. */
  public String query() {
    return list.address().query();
  }

  /** What the list is called: by the name of a saved view, else of the view. */
  public String title() {
    return list.view() == null ? words.view(list.address().view()) : list.view().name();
  }
}
