package io.huifang.suite.bench.due;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The same few connections for ours and for the peer; within a transaction a thread keeps its own.
 */
public final class Pool implements DataSource, AutoCloseable {
  private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
  private final ThreadLocal<Connection> bound = new ThreadLocal<>();

  /** Makes a connection. */
  public interface Source {
    Connection connect() throws SQLException;
  }

  /** So many connections. */
  public Pool(int size, Source source) throws SQLException {
    for (int i = 0; i < size; i++) {
      idle.add(source.connect());
    }
  }

  /** Runs the work in one transaction on one connection. */
  public void inTransaction(Work work) {
    Connection connection = take();
    bound.set(connection);
    try {
      connection.setAutoCommit(false);
      try {
        work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      bound.remove();
      idle.add(connection);
    }
  }

  /** What is done in a transaction. */
  public interface Work {
    void run(Connection connection) throws SQLException;
  }

  private Connection take() {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() {
    Connection mine = bound.get();
    Connection connection = mine == null ? take() : mine;
    return (Connection)
        Proxy.newProxyInstance(
            Pool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (mine == null) {
                  idle.add(connection);
                }
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : idle) {
      connection.close();
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
