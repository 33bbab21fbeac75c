package io.huifang.ticket.queue;

import io.huifang.ticket.queue.QueueFilter.Only;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final String HANDLE = "(phone = ?1 or externalId = ?1)";
  private static final String NAME = "lower(name) like ?1 escape '!'";
  private static final String OPEN = "state not in (RESOLVED, CLOSED)";
  private final StringBuilder where = new StringBuilder("1 = 1");
  private final Parameters parameters = new Parameters();

  static QueueQuery of(QueueFilter filter, Instant now, People people) {
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
      query.words(filter.words(), people);
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
  private void words(String words, People people) {
    Matcher number = NUMBER.matcher(words);
    String small = words.toLowerCase(Locale.ROOT);
    if (number.matches()) {
      parameters.and("number", "T-%06d".formatted(Long.parseLong(number.group(1))));
    }
    if (number.matches() && small.startsWith("t-")) {
      and("number = :number");
      return;
    }
    if (number.matches()) {
      or(inSubject(words) + " or number = :number", people.with(HANDLE, words));
    } else if (words.contains("@") || PHONE.matcher(words).matches()) {
      List<UUID> known = people.with(words.contains("@") ? "lower(email) = ?1" : HANDLE, small);
      or(known.isEmpty() ? inSubject(words) : "false", known);
    } else {
      List<UUID> known = new ArrayList<>(people.with(NAME, literal(small) + "%"));
      known.addAll(people.with("externalId = ?1", words));
      or(inSubject(words), known);
    }
  }

  /** Small letters of the alphabet only: the rules of a language cost ten times as much. */
  private String inSubject(String words) {
    parameters.and("subject", "%" + literal(ascii(words)) + "%");
    return "cast(sql('lower(? collate \"C\")', subject) as string) like :subject escape '!'";
  }

  private void or(String condition, List<UUID> people) {
    if (people.isEmpty()) {
      and("(" + condition + ")");
    } else {
      and("(" + condition + " or customerId in :people)", "people", people);
    }
  }

  private static String ascii(String words) {
    StringBuilder small = new StringBuilder(words);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return small.toString();
  }

  /** Finds customers; first, so that one index is asked for each of the two conditions. */
  interface People {
    List<UUID> with(String condition, String value);
  }

  /** Who looks for 100 % means it. */
  private static String literal(String words) {
    return words.replaceAll("[!%_]", "!$0");
  }
}
