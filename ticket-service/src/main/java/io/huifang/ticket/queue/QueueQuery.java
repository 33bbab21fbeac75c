package io.huifang.ticket.queue;

import io.huifang.ticket.queue.QueueFilter.Only;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, with their parameters. */
final class QueueQuery {
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:t-)?([0-9]{1,12})");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/-]{3,40}");
  private static final String OPEN = "state not in (RESOLVED, CLOSED)";
  private final StringBuilder where = new StringBuilder("1 = 1");
  private final Parameters parameters = new Parameters();

  static QueueQuery of(QueueFilter filter, Instant now, Places places) {
    QueueQuery query = new QueueQuery();
    filter.values().forEach(query::is);
    if (filter.active()) {
      query.and(OPEN);
    }
    if (filter.is(Only.UNASSIGNED)) {
      query.and("agent is null");
    }
    if (filter.is(Only.UNREAD)) {
      query.unread();
    }
    if (filter.is(Only.LATE)) {
      query.and("attention.dueAt < :now", "now", now);
    }
    if (filter.is(Only.SOON)) {
      query.and("attention.dueAt >= :now", "now", now);
      query.and("attention.dueAt < :soon", "soon", now.plus(TicketQueue.SOON));
    }
    if (filter.words() != null) {
      query.words(filter.words(), places);
    }
    return query;
  }

  /** As the index ticket_unread has it. */
  void unread() {
    and(
        "attention.customerWroteAt > coalesce(attention.weWroteAt, sql('''-infinity''::timestamptz'))");
  }

  void and(String condition) {
    where.append(" and ").append(condition);
  }

  void and(String condition, String name, @Nullable Object value) {
    and(condition);
    parameters.and(name, value);
  }

  String where() {
    return where.toString();
  }

  Parameters parameters() {
    return parameters;
  }

  private void is(QueueField field, Object value) {
    and(field.path() + " = :" + field.parameter(), field.parameter(), value);
  }

  /** What looks like a number or a handle is looked for as one; all else in names and subjects. */
  private void words(String words, Places places) {
    Matcher number = NUMBER.matcher(words);
    String small = words.toLowerCase(Locale.ROOT);
    if (number.matches()) {
      parameters.and("number", "T-%06d".formatted(Long.parseLong(number.group(1))));
    }
    if (number.matches() && small.startsWith("t-")) {
      and("number = :number");
    } else if (number.matches()) {
      or(inSubject(words, places) + " or number = :number", places.people().named(words));
    } else if (words.contains("@") || PHONE.matcher(words).matches()) {
      List<UUID> known = places.people().named(words);
      or(known.isEmpty() ? inSubject(words, places) : "false", known);
    } else {
      and("(" + inSubject(words, places) + " or " + ofCustomer(words, places) + ")");
    }
  }

  private String inSubject(String words, Places places) {
    return places.index().condition("ticket_search", "id", words, parameters);
  }

  private String ofCustomer(String words, Places places) {
    return places.index().condition("customer_search", "customerId", words, parameters);
  }

  private void or(String condition, List<UUID> people) {
    if (people.isEmpty()) {
      and("(" + condition + ")");
    } else {
      and("(" + condition + " or customerId in :people)", "people", people);
    }
  }

  /** Where words are looked for. */
  record Places(WordIndex index, People people) {}

  /** Finds customers; first, so that one index is asked for each of the two conditions. */
  interface People {
    List<UUID> named(String handle);
  }
}
