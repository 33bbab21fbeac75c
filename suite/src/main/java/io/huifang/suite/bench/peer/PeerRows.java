package io.huifang.suite.bench.peer;

import io.huifang.suite.bench.load.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The peer: plain JDBC that writes the rows of one thing, one prepared statement for each row and
 * one transaction for each thing. It reads nothing, checks nothing and makes no text.
 */
public final class PeerRows implements Work {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final AtomicLong NUMBERS = new AtomicLong();

  /** What is written into a column: texts with ids between them. */
  private record Value(List<String> texts, List<Integer> ids, boolean unique) {}

  /**
   * A row that was there before.
   *
   * @param template its id in the template
   * @param next which one it is now
   * @param change the statement that changes it, with its id as the only parameter
   */
  public record Before(String template, Supplier<String> next, String change) {}

  private record Insert(PreparedStatement statement, List<@Nullable Value> values) {}

  private final Connection connection;
  private final List<Insert> inserts = new ArrayList<>();

  /** The ids of the template, in the order in which they were found. */
  private final Map<String, Integer> ids = new LinkedHashMap<>();

  private final boolean[] growing;
  private final @Nullable Before before;
  private final @Nullable PreparedStatement change;

  /** Those of things that nobody has heard of. */
  public PeerRows(Connection connection, List<StoredRows.Row> rows) throws SQLException {
    this(connection, rows, null);
  }

  /**
   * Those of something that hangs on a row which is there already, and changes it.
   *
   * @param before which row that is, null for none
   */
  public PeerRows(Connection connection, List<StoredRows.Row> rows, @Nullable Before before)
      throws SQLException {
    this.before = before;
    change = before == null ? null : connection.prepareStatement(before.change());
    this.connection = connection;
    connection.setAutoCommit(false);
    for (StoredRows.Row row : rows) {
      List<@Nullable Value> values = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        String text = row.values().get(i);
        values.add(text == null ? null : value(text, i == row.unique()));
      }
      inserts.add(new Insert(connection.prepareStatement(row.insert()), values));
    }
    growing = new boolean[ids.size()];
    // Ours are random where ids come from the caller, and grow with time where it makes them.
    ids.forEach((id, at) -> growing[at] = id.charAt(14) == '7');
  }

  private Value value(String text, boolean unique) {
    Matcher id = ID.matcher(text);
    List<String> texts = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (id.find()) {
      texts.add(text.substring(from, id.start()));
      found.add(ids.computeIfAbsent(id.group(), any -> ids.size()));
      from = id.end();
    }
    texts.add(text.substring(from));
    return new Value(texts, found, unique);
  }

  @Override
  public void once() throws SQLException {
    String[] fresh = new String[growing.length];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = FreshId.next(growing[i]);
    }
    if (before != null && change != null) {
      String id = before.next().get();
      fresh[Objects.requireNonNull(ids.get(before.template()), before.template())] = id;
      change.setString(1, id);
      change.executeUpdate();
    }
    for (Insert insert : inserts) {
      int at = 0;
      for (Value value : insert.values()) {
        insert.statement().setString(++at, value == null ? null : text(value, fresh));
      }
      insert.statement().executeUpdate();
    }
    connection.commit();
  }

  private static String text(Value value, String[] fresh) {
    if (value.unique()) {
      return "P-" + NUMBERS.incrementAndGet();
    }
    if (value.ids().isEmpty()) {
      return value.texts().get(0);
    }
    StringBuilder text = new StringBuilder(value.texts().get(0));
    for (int i = 0; i < value.ids().size(); i++) {
      text.append(fresh[value.ids().get(i)]).append(value.texts().get(i + 1));
    }
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
