package io.huifang.ticket.queue;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.Locale;
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

  static QueueQuery of(QueueFilter filter, Instant now) {
    QueueQuery query = new QueueQuery();
    query.is("team", filter.team());
    query.is("agent", filter.agent());
    query.is("customerId", filter.customer());
    query.is("state", filter.state());
    query.is("externalId", filter.externalId());
    query.is("classification.channel", filter.channel());
    query.is("classification.category", filter.category());
    query.is("classification.tier", filter.tier());
    query.is("classification.priority", filter.priority());
    if (filter.active() || filter.unread() || filter.late()) {
      query.and(OPEN);
    }
    if (filter.unassigned()) {
      query.and("agent is null");
    }
    if (filter.unread()) {
      query.unread();
    }
    if (filter.late()) {
      query.and("attention.dueAt < :now", "now", now);
    }
    if (filter.words() != null) {
      query.words(filter.words());
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

  private void is(String field, @Nullable Object value) {
    if (value != null) {
      String name = field.substring(field.lastIndexOf('.') + 1);
      and(field + " = :" + name, name, value);
    }
  }

  /** What looks like a number or a handle is looked for as one; all else in names and subjects. */
  private void words(String words) {
    Matcher number = NUMBER.matcher(words);
    String small = words.toLowerCase(Locale.ROOT);
    if (number.matches()) {
      parameters.and("number", "T-%06d".formatted(Long.parseLong(number.group(1))));
      and("(number = :number or " + ofCustomer("c.phone = :phone") + ")", "phone", words);
    } else if (words.contains("@")) {
      and(ofCustomer("lower(c.email) = :email"), "email", small);
    } else if (PHONE.matcher(words).matches()) {
      and(ofCustomer("c.phone = :phone"), "phone", words);
    } else {
      parameters.and("name", literal(small) + "%");
      and(
          "(lower(subject) like :subject escape '!' or "
              + ofCustomer("lower(c.name) like :name escape '!'")
              + ")",
          "subject",
          "%" + literal(small) + "%");
    }
  }

  private static String ofCustomer(String condition) {
    return "customerId in (select c.id from Customer c where " + condition + ")";
  }

  /** Who looks for 100 % means it. */
  private static String literal(String words) {
    return words.replaceAll("[!%_]", "!$0");
  }
}
