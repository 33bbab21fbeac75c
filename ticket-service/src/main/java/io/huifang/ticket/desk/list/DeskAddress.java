package io.huifang.ticket.desk.list;

import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueSort;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which list is shown. All of it stands in the address, so that it can be sent to a colleague.
 *
 * @param fields what the list is narrowed to besides its view
 * @param words what is looked for, null for everything
 * @param sort null for the order of the view
 * @param cursor where the page begins, null for the first
 */
public record DeskAddress(
    DeskView view,
    Map<QueueField, String> fields,
    @Nullable String words,
    @Nullable QueueSort sort,
    @Nullable String cursor) {

  /** The list that one begins with. */
  public static final DeskAddress START =
      new DeskAddress(DeskView.TEAM, Map.of(), null, null, null);

  /**
   * As an address names it. Whoever looks for words looks everywhere, unless a view is named too.
   */
  public static DeskAddress of(MultivaluedMap<String, String> query) {
    Map<QueueField, String> fields = new EnumMap<>(QueueField.class);
    for (QueueField field : QueueField.values()) {
      String value = given(query, field.parameter());
      if (value != null) {
        fields.put(field, value);
      }
    }
    String words = given(query, "q");
    String view = given(query, "view");
    String sort = given(query, "sort");
    return new DeskAddress(
        words != null && view == null ? DeskView.ALL : DeskView.of(view),
        Collections.unmodifiableMap(fields),
        words == null ? null : words.strip(),
        sort == null ? null : QueueSort.of(sort),
        given(query, "cursor"));
  }

  private static @Nullable String given(MultivaluedMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** What is in the list for this person. */
  QueueFilter filter(String me) {
    QueueFilter filter = view.filter(me);
    for (Map.Entry<QueueField, String> field : fields.entrySet()) {
      filter = filter.with(field.getKey(), field.getValue());
    }
    return filter.lookingFor(words);
  }

  /** What is due comes first, unless what has ended is in the list too. */
  public QueueSort order() {
    if (sort != null) {
      return sort;
    }
    return view == DeskView.ALL ? QueueSort.NEWEST : QueueSort.URGENCY;
  }

  /** The value of a field, empty if the list is not narrowed to one. */
  public String field(String name) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().parameter().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Whether it is more than a view. */
  public boolean narrowed() {
    return words != null || !fields.isEmpty();
  }

  public DeskAddress without(QueueField field) {
    Map<QueueField, String> rest = new EnumMap<>(QueueField.class);
    rest.putAll(fields);
    rest.remove(field);
    return new DeskAddress(view, rest, words, sort, null);
  }

  public DeskAddress withoutWords() {
    return new DeskAddress(view, fields, null, sort, null);
  }

  public DeskAddress at(@Nullable String next) {
    return new DeskAddress(view, fields, words, sort, next);
  }

  /** As the part of an address after the question mark. */
  public String query() {
    StringBuilder query = new StringBuilder("view=").append(view.code());
    fields.forEach((field, value) -> add(query, field.parameter(), value));
    add(query, "q", words);
    add(query, "sort", sort == null ? null : sort.name().toLowerCase(Locale.ROOT));
    add(query, "cursor", cursor);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
