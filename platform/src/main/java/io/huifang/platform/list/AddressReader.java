package io.huifang.platform.list;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what of a list an address names, and writes it. */
final class AddressReader {
  static final String VIEW = "view";
  static final String WORDS = "q";
  static final String SORT = "sort";
  static final String COLUMN = "col";
  static final String CURSOR = "cursor";
  static final String BACK = "back";
  static final String ROW = "row";
  static final String SAVED = "saved";
  private static final int LONGEST = 200;
  private static final int VALUES = 20;
  private static final String NUMBER = "[1-9][0-9]{0,8}";
  private final ListShape shape;
  private final MultivaluedMap<String, String> query;
  private final List<String> dropped = new ArrayList<>();
  private final @Nullable UUID saved;

  AddressReader(ListShape shape, MultivaluedMap<String, String> query) {
    this.shape = shape;
    this.query = query;
    this.saved = Params.uuid(SAVED, given(SAVED));
  }

  ListAddress read(String usual) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (ListFilter filter : shape.filters()) {
      List<String> values = values(filter);
      if (!values.isEmpty()) {
        filters.put(filter.key(), values);
      }
    }
    String words = words();
    String view = given(VIEW);
    String back = given(BACK);
    String row = Objects.requireNonNullElse(given(ROW), "");
    String otherwise = words != null && view == null ? shape.searched() : usual;
    Place place = back == null ? Place.after(given(CURSOR)) : Place.before(back);
    long known = row.matches(NUMBER) ? Long.parseLong(row) : 0;
    return new ListAddress(
        shape,
        view != null && shape.views().contains(view) ? view : otherwise,
        Collections.unmodifiableMap(filters),
        words,
        sort(),
        columns(),
        place,
        place.isStart() ? 1 : known,
        saved,
        List.copyOf(dropped));
  }

  private List<String> values(ListFilter filter) {
    List<String> given =
        query.getOrDefault(filter.key(), List.of()).stream()
            .filter(value -> !value.isBlank())
            .distinct()
            .limit(filter.stays() ? Long.MAX_VALUE : 1)
            .toList();
    if (given.size() > VALUES) {
      throw ProblemException.badField(filter.key(), "must be at most " + VALUES + " values");
    }
    return given.stream()
        .filter(value -> right(filter.key(), () -> filter.mustBeRight(value)))
        .toList();
  }

  /** What a saved view names may be gone by now, and the rest of it is still what is wanted. */
  private boolean right(String key, Runnable check) {
    try {
      check.run();
      return true;
    } catch (ProblemException e) {
      if (saved == null) {
        throw e;
      }
      dropped.add(key);
      return false;
    }
  }

  private @Nullable String words() {
    String words = given(WORDS);
    if (words == null) {
      return null;
    }
    String text = words.strip();
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField(WORDS, "must have at most " + LONGEST + " characters");
    }
    return text;
  }

  private @Nullable String sort() {
    String sort = given(SORT);
    return sort != null && right(SORT, () -> known(SORT, shape.sort(sort).isPresent()))
        ? sort
        : null;
  }

  private List<String> columns() {
    List<String> chosen =
        query.getOrDefault(COLUMN, List.of()).stream()
            .limit(shape.columns().size() + (long) VALUES)
            .filter(key -> right(COLUMN, () -> known(COLUMN, shape.hasColumn(key))))
            .toList();
    return chosen.isEmpty() ? shape.usualColumns() : shape.columns(chosen);
  }

  private static void known(String name, boolean known) {
    if (!known) {
      throw ProblemException.badField(name, "is none that this list has");
    }
  }

  private @Nullable String given(String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value;
  }

  static List<Map.Entry<String, String>> fields(ListAddress address) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry(VIEW, address.view()));
    address.filters().forEach((key, all) -> all.forEach(one -> fields.add(Map.entry(key, one))));
    if (address.words() != null) {
      fields.add(Map.entry(WORDS, address.words()));
    }
    if (address.sort() != null) {
      fields.add(Map.entry(SORT, address.sort()));
    }
    if (!address.columns().equals(address.shape().usualColumns())) {
      address.columns().forEach(key -> fields.add(Map.entry(COLUMN, key)));
    }
    return fields;
  }

  static String join(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
