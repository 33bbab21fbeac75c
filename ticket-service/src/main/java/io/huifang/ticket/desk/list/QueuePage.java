package io.huifang.ticket.desk.list;

import io.huifang.ticket.queue.QueueCounts;
import io.huifang.ticket.queue.QueueField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets.
 *
 * @param cursor where the next page begins, null at the end
 * @param counts how much there is in the views
 * @param open the ticket that is shown beside the list, null if none is
 */
public record QueuePage(
    DeskAddress address,
    List<QueueRow> rows,
    @Nullable String cursor,
    QueueCounts counts,
    List<Chip> chips,
    @Nullable UUID open) {

  /** Whether a view is the one that is shown; a search belongs to none. */
  public boolean shows(String view) {
    return address.words() == null && address.view().code().equals(view);
  }

  public @Nullable String words() {
    return address.words();
  }

  /** The address of the next page, null at the end. */
  public @Nullable String next() {
    return cursor == null ? null : "/desk?" + address.at(cursor).query();
  }

  /**
   * Something that the list is narrowed to.
   *
   * @param field what of a ticket
   * @param value in words
   * @param without the address of the list without it
   */
  public record Chip(QueueField field, String value, String without) {}
}
