package io.huifang.kpi.process;

import io.huifang.kpi.question.Question;
import io.huifang.kpi.trace.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the tickets behind a path, or those that stay behind at a step. */
@ApplicationScoped
public class PathTickets {
  private static final String NUMBERS =
      "select id, label from subject where kind = 'ticket' and id = any(?)";
  private static final Comparator<Found> SLOWEST =
      Comparator.comparingDouble(Found::seconds)
          .thenComparing(Found::at)
          .thenComparing(Found::ticket);
  @Inject Traces traces;
  @Inject DataSource database;

  /**
   * The slowest of them.
   *
   * @param to the step that came directly after; null for the tickets that are open and have not
   *     gone on
   * @param limit how many at most
   */
  public TicketsOnPath of(Question tickets, Activity from, @Nullable Activity to, int limit) {
    PriorityQueue<Found> slowest = new PriorityQueue<>(SLOWEST);
    long[] count = {0};
    traces.each(
        tickets,
        trace -> {
          for (int i = 0; i < trace.size(); i++) {
            if (trace.at(i) == from && goesTo(trace, i, to)) {
              count[0]++;
              slowest.add(found(trace, i, to));
              if (slowest.size() > limit) {
                slowest.remove();
              }
            }
          }
        });
    List<Found> found = new ArrayList<>(slowest);
    found.sort(SLOWEST.reversed());
    return new TicketsOnPath(count[0], items(found, to != null));
  }

  private static boolean goesTo(Trace trace, int i, @Nullable Activity to) {
    boolean last = i == trace.size() - 1;
    return to == null ? last && trace.open() : !last && trace.at(i + 1) == to;
  }

  private static Found found(Trace trace, int i, @Nullable Activity to) {
    Instant at = Instant.EPOCH.plus(trace.micros().get(i), ChronoUnit.MICROS);
    // of those that stay behind the longest there come first
    long micros = to == null ? -trace.micros().get(i) : trace.until(i + 1);
    return new Found(trace.ticket(), at, Durations.seconds(micros));
  }

  private List<TicketsOnPath.Item> items(List<Found> found, boolean went) {
    Map<UUID, String> numbers = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NUMBERS)) {
      Object[] ids = found.stream().map(Found::ticket).distinct().toArray();
      select.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Numbers of tickets could not be read", e);
    }
    return found.stream()
        .map(
            one ->
                new TicketsOnPath.Item(
                    one.ticket(),
                    numbers.get(one.ticket()),
                    one.at(),
                    went ? (Double) one.seconds() : null))
        .toList();
  }

  private record Found(UUID ticket, Instant at, double seconds) {}
}
