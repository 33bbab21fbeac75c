package io.huifang.platform.resync;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells one slice again. The rows are locked, so that state and version belong together; of what
 * changes at the same moment the event has a higher version, whichever comes first.
 */
@ApplicationScoped
class Resync {
  /** Locked at once, and so no more than somebody who works on one of them likes to wait for. */
  static final int SLICE = 100;

  /** Behind every kind. */
  private static final String END = "~";

  @Inject DataSource database;
  @Inject @Any Instance<Restater> restaters;
  @Inject ResyncJobs jobs;
  @Inject Outbox outbox;
  @Inject ObjectMapper json;

  /**
   * The next ones, in the transaction of the caller.
   *
   * @return whether there may be more
   */
  boolean slice(UUID job) throws SQLException {
    ResyncJobs.Place place = jobs.place(job);
    Restater kind = place == null ? null : at(place.kind());
    if (place == null || kind == null) {
      return false;
    }
    String after = kind.kind().equals(place.kind()) ? place.after() : null;
    List<String> ids = next(kind.table(), after);
    if (place.gap() > 0 && !ids.isEmpty()) {
      raise(kind.table(), ids, place.gap());
      kind.raised(ids, place.gap());
    }
    List<Restated> states = ids.isEmpty() ? List.of() : kind.read(ids);
    states.forEach(state -> tell(job, kind.kind(), state));
    Restater following = ids.size() < SLICE ? behind(kind.kind()) : kind;
    ResyncJobs.Place next =
        following == null || !following.equals(kind)
            ? place.at(following == null ? END : following.kind(), null)
            : place.at(kind.kind(), ids.get(ids.size() - 1));
    jobs.progress(job, next, kind.kind(), states.size());
    return following != null;
  }

  private void tell(UUID job, String kind, Restated state) {
    ObjectNode data = json.valueToTree(state.data());
    data.put("resync", job.toString());
    Fact fact =
        new Fact(
            kind + ".restated.v1",
            state.id(),
            state.version(),
            state.correlationId(),
            state.at(),
            data);
    if (state.history()) {
      outbox.tellHistory(fact);
    } else {
      outbox.tell(fact);
    }
  }

  /** That kind, or the first one behind it. */
  private @Nullable Restater at(String kind) {
    return restaters.stream()
        .filter(one -> one.kind().compareTo(kind) >= 0)
        .min(Comparator.comparing(Restater::kind))
        .orElse(null);
  }

  private @Nullable Restater behind(String kind) {
    return restaters.stream()
        .filter(one -> one.kind().compareTo(kind) > 0)
        .min(Comparator.comparing(Restater::kind))
        .orElse(null);
  }

  private List<String> next(RestatedTable table, @Nullable String after) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(table.next())) {
      select.setString(1, after);
      select.setString(2, after);
      select.setInt(3, SLICE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
    }
    return ids;
  }

  private void raise(RestatedTable table, List<String> ids, long by) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(table.raise())) {
      update.setLong(1, by);
      update.setArray(2, connection.createArrayOf("text", ids.toArray()));
      update.executeUpdate();
    }
  }
}
