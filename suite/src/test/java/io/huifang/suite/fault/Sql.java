package io.huifang.suite.fault;

import io.huifang.suite.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database of one service, looked at past the service. */
final class Sql {
  private final Database server;
  private final String name;

  Sql(Database server, String name) {
    this.server = server;
    this.name = name;
  }

  /** The one number that the query gives. */
  long number(String query, Object... values) {
    return Long.parseLong(rows(query, values).get(0).get(0));
  }

  /** The one text that the query gives. */
  String text(String query, Object... values) {
    return rows(query, values).get(0).get(0);
  }

  /** First column to second column. */
  Map<String, String> map(String query, Object... values) {
    Map<String, String> map = new TreeMap<>();
    for (List<String> row : rows(query, values)) {
      map.put(row.get(0), row.get(1));
    }
    return map;
  }

  /** All rows as text. */
  List<List<String>> rows(String query, Object... values) {
    String url = server.jdbcUrl(name);
    try (Connection connection = DriverManager.getConnection(url, name, server.password(name));
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<List<String>> all = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(rows.getString(i));
          }
          all.add(row);
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(name + ": " + query, e);
    }
  }
}
