package io.huifang.kpi.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that grows together with its arguments; texts are our own words, never a caller's.
 */
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  /** Appends a line with the arguments of its question marks. */
  public Sql add(String part, @Nullable Object... values) {
    text.append(part).append('\n');
    arguments.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another statement with its arguments. */
  public Sql add(Sql part) {
    text.append(part.text);
    arguments.addAll(part.arguments);
    return this;
  }

  /** The statement with all its arguments; the caller closes it. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    int index = 1;
    for (Object argument : arguments) {
      if (argument instanceof Instant instant) {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      } else if (argument instanceof Instant[] instants) {
        Object[] texts = Arrays.stream(instants).map(Instant::toString).toArray();
        statement.setArray(index, connection.createArrayOf("timestamptz", texts));
      } else if (argument instanceof String[] texts) {
        statement.setArray(index, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(index, argument);
      }
      index++;
    }
    return statement;
  }
}
