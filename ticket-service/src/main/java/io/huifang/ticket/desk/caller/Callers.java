package io.huifang.ticket.desk.caller;

import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.HandleBook;
import io.huifang.ticket.customer.search.CustomerSearch;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.queue.TicketQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who is on the line, and what is usually asked about. */
@ApplicationScoped
class Callers {
  /** Signs that say something of a name; Chinese names have two or three. */
  private static final int FEWEST = 3;

  private static final int FEWEST_CHINESE = 1;
  private static final int MOST = 6;
  private static final int OPEN = 3;
  private static final int RECENT = 300;
  private static final int CATEGORIES = 12;
  @Inject CustomerSearch search;
  @Inject HandleBook book;
  @Inject TicketQueue queue;
  @Inject EntityManager entities;

  @Transactional
  List<Known> find(String typed) {
    String text = typed.strip();
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    if (text.length() < (chinese ? FEWEST_CHINESE : FEWEST)) {
      return List.of();
    }
    return search.page(text, MOST, null).items().stream().map(this::known).toList();
  }

  private Known known(Customer.View customer) {
    QueueFilter open = QueueFilter.OPEN.with(QueueField.CUSTOMER, customer.id().toString());
    return new Known(
        customer, book.of(customer.id()), queue.page(open, QueueSort.NEWEST, OPEN, null).items());
  }

  /** What the latest tickets were about, most often first. */
  @Transactional
  List<String> categories() {
    List<String> recent =
        entities
            .createQuery(
                "select classification.category from Ticket order by id desc", String.class)
            .setMaxResults(RECENT)
            .getResultList();
    return recent.stream()
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .map(Map.Entry::getKey)
        .limit(CATEGORIES)
        .toList();
  }
}
