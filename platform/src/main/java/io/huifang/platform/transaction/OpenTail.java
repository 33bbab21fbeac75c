package io.huifang.platform.transaction;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tail of one transaction. */
final class OpenTail implements Synchronization {
  private final Map<Class<?>, TailRows> rows = new LinkedHashMap<>();
  private final EntityManager entities;
  private final DataSource database;

  OpenTail(EntityManager entities, DataSource database) {
    this.entities = entities;
    this.database = database;
  }

  TailRows of(Class<?> kind, Supplier<? extends TailRows> none) {
    return rows.computeIfAbsent(kind, key -> none.get());
  }

  /** Entities first, because rows of the tail may point to them. */
  @Override
  public void beforeCompletion() {
    entities.flush();
    List<Owned> statements = new ArrayList<>();
    for (TailRows kind : rows.values()) {
      kind.statements().forEach(statement -> statements.add(new Owned(kind, statement)));
    }
    if (!statements.isEmpty()) {
      write(statements);
    }
  }

  private void write(List<Owned> statements) {
    String sql =
        statements.stream().map(s -> s.statement().text()).collect(Collectors.joining(";"));
    try (Connection connection = database.getConnection();
        PreparedStatement all = connection.prepareStatement(sql)) {
      int next = 1;
      for (Owned owned : statements) {
        next = owned.statement().bind(connection, all, next);
      }
      boolean result = all.execute();
      for (Owned owned : statements) {
        check(owned, result ? 0 : all.getUpdateCount());
        result = all.getMoreResults();
      }
    } catch (SQLException e) {
      throw new TailException(e);
    }
  }

  private static void check(Owned owned, int affected) {
    int wanted = owned.statement().mustAffect();
    if (wanted != TailStatement.ANY && wanted != affected) {
      throw owned.rows().refused(owned.statement(), affected);
    }
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      rows.values().forEach(TailRows::committed);
    }
  }

  private record Owned(TailRows rows, TailStatement statement) {}
}
