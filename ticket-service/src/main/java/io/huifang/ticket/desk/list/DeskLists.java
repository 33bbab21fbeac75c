package io.huifang.ticket.desk.list;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.queue.QueueCounts;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.queue.TicketQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the list that an address names. */
@ApplicationScoped
public class DeskLists {
  private static final int PAGE = 50;
  private static final Set<String> ALARMS = Set.of(DeskView.LATE.code());
  @Inject TicketQueue queue;
  @Inject QueueRows rows;
  @Inject QueueWords words;
  @Inject ListPages pages;
  @Inject Caller caller;

  /** Where an address leads that names no list, null if it names one. */
  public @Nullable URI elsewhere(MultivaluedMap<String, String> query) {
    return pages.elsewhere(QueueList.SHAPE, query);
  }

  /**
   * @param open the ticket that is shown beside it
   */
  @Transactional
  public QueuePage at(ListAddress address, @Nullable UUID open) {
    QueueSort order = QueueList.order(address);
    Slice<QueueRow> found =
        queue
            .slice(QueueList.filter(address, caller.id()), order, PAGE, address.place())
            .showing(rows::of);
    QueueCounts counts = queue.counts();
    String key = order.name().toLowerCase(Locale.ROOT);
    return new QueuePage(
        pages.page(address, key, words, found, counted(counts), ALARMS),
        words,
        words.sort(key),
        found.items(),
        counts,
        open);
  }

  private static Map<String, Long> counted(QueueCounts counts) {
    return Map.of(
        DeskView.TEAM.code(), counts.open(),
        DeskView.MINE.code(), counts.mine(),
        DeskView.UNASSIGNED.code(), counts.unassigned(),
        DeskView.UNREAD.code(), counts.unread(),
        DeskView.SOON.code(), counts.soon(),
        DeskView.LATE.code(), counts.late());
  }
}
