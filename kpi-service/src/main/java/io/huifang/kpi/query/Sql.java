package io.huifang.kpi.query;

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
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  Sql add(String part, @Nullable Object... values) {
    text.append(part).append('\n');
    arguments.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another statement with its arguments. */
  Sql add(Sql part) {
    text.append(part.text);
    arguments.addAll(part.arguments);
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
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
