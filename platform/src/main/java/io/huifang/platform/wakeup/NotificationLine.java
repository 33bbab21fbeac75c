package io.huifang.platform.wakeup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection that listens, and a sender that bundles what is signalled within some
 * milliseconds. Both are daemon threads that survive a restart of the database.
 */
final class NotificationLine implements AutoCloseable {
  static final NotificationLine CLOSED = new NotificationLine(null, topic -> {}, failure -> {});
  private static final Logger LOG = Logger.getLogger(NotificationLine.class);
  private static final String CHANNEL = "huifang";
  private static final int BUNDLE_MILLIS = 20;
  private static final int LISTEN_MILLIS = 500;
  private static final int REST_MILLIS = 1000;
  private final String self = UUID.randomUUID().toString();
  private final Set<String> unsent = ConcurrentHashMap.newKeySet();
  private final @Nullable DataSource database;
  private final Consumer<String> heard;
  private final Consumer<SQLException> failed;
  private volatile boolean closed;

  private NotificationLine(
      @Nullable DataSource database, Consumer<String> heard, Consumer<SQLException> failed) {
    this.database = database;
    this.heard = heard;
    this.failed = failed;
  }

  static NotificationLine open(
      DataSource database, Consumer<String> heard, Consumer<SQLException> failed) {
    NotificationLine line = new NotificationLine(database, heard, failed);
    line.start("wakeups-in", () -> line.listen(database));
    line.start("wakeups-out", () -> line.sendBundles(database));
    return line;
  }

  private void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  void send(String topic) {
    if (database != null && unsent.add(topic)) {
      synchronized (unsent) {
        unsent.notifyAll();
      }
    }
  }

  private void listen(DataSource source) {
    while (!closed) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        PGConnection wire = connection.unwrap(PGConnection.class);
        while (!closed) {
          hear(wire.getNotifications(LISTEN_MILLIS));
        }
        statement.execute("unlisten *");
      } catch (SQLException e) {
        failed.accept(e);
        LOG.debugf("Listening again in a moment: %s", e.toString());
        rest(REST_MILLIS);
      }
    }
  }

  private void hear(PGNotification @Nullable [] notifications) {
    for (PGNotification one : notifications == null ? new PGNotification[0] : notifications) {
      String[] parts = one.getParameter().split(" ", 2);
      if (parts.length == 2 && !parts[0].equals(self)) {
        heard.accept(parts[1]);
      }
    }
  }

  private void sendBundles(DataSource source) {
    while (!closed) {
      try {
        synchronized (unsent) {
          while (unsent.isEmpty() && !closed) {
            unsent.wait(REST_MILLIS);
          }
        }
        rest(BUNDLE_MILLIS);
        for (String topic : Set.copyOf(unsent)) {
          unsent.remove(topic);
          tell(source, topic);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException e) {
        // the others find it at their next look
        failed.accept(e);
        LOG.debugf("A wake-up was not sent: %s", e.toString());
        rest(REST_MILLIS);
      }
    }
  }

  private void tell(DataSource source, String topic) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, self + " " + topic);
      notify.execute();
    }
  }

  private static void rest(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (unsent) {
      unsent.notifyAll();
    }
  }
}
