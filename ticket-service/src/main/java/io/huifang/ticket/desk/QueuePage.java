package io.huifang.ticket.desk;

import io.huifang.ticket.queue.QueueCounts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets.
 *
 * @param view which of the views
 * @param words what was looked for, null for everything
 * @param cursor where the next page begins, null at the end
 * @param counts how much there is in the other views
 */
public record QueuePage(
    String view,
    @Nullable String words,
    List<QueueRow> rows,
    @Nullable String cursor,
    QueueCounts counts) {

  /** Whether a tab is the one that is shown; a search belongs to none. */
  public boolean shows(String name) {
    return words == null && view.equals(name);
  }

  /** The address of the next page. */
  public @Nullable String next() {
    if (cursor == null) {
      return null;
    }
    String found = words == null ? "" : "&q=" + encode(words);
    return "/desk?view=" + encode(view) + found + "&cursor=" + encode(cursor);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
