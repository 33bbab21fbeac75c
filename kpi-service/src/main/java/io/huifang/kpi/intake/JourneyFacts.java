package io.huifang.kpi.intake;

import io.huifang.kpi.Fact;
import io.huifang.kpi.state.TicketState;
import io.huifang.kpi.trace.JourneyStep;
import io.huifang.kpi.trace.Journeys;
import io.huifang.kpi.trace.Waste;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The facts that follow from the way of a ticket beside its state. Whoever asks holds the lock on
 * the states, so that of two who add a step at once the second one sees both.
 */
@ApplicationScoped
class JourneyFacts {
  private static final Logger LOG = Logger.getLogger(JourneyFacts.class);
  private static final String STATES =
      "select id, version, event_at, state::text from subject where kind = 'ticket' and id = any(?)";
  @Inject DataSource database;
  @Inject Journeys journeys;
  @Inject StateReader reader;

  /** Adds them to the facts of states that are the latest. */
  List<Fact> with(List<Subject> subjects) throws SQLException {
    Map<UUID, List<JourneyStep>> ways =
        journeys.of(
            subjects.stream()
                .filter(subject -> subject.state() instanceof TicketState)
                .map(Subject::id)
                .toList());
    List<Fact> facts = new ArrayList<>();
    for (Subject subject : subjects) {
      facts.addAll(subject.facts());
      List<JourneyStep> way = ways.get(subject.id());
      if (way != null && subject.state() instanceof TicketState ticket) {
        facts.addAll(ticket.facts(subject.version(), Waste.of(way)));
      }
    }
    return facts;
  }

  /**
   * The latest states of tickets of which an older step came later. What the rules of today refuse
   * is left out.
   */
  List<Subject> latest(Collection<UUID> tickets) throws SQLException {
    List<Subject> found = new ArrayList<>();
    if (tickets.isEmpty()) {
      return found;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read(row, found);
        }
      }
    }
    return found;
  }

  private void read(ResultSet row, List<Subject> found) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
    long version = row.getLong(2);
    String state = row.getString(4);
    try {
      found.add(reader.stored(SubjectKind.TICKET, id, version, at.toInstant(), state));
    } catch (RuntimeException e) {
      LOG.warnf("The facts of ticket %s stay as they are: %s", id, e.getClass().getName());
    }
  }
}
