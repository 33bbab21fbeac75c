package io.huifang.kpi.intake;

import io.huifang.kpi.Fact;
import io.huifang.kpi.FactStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The highest version known of every aggregate; facts follow whoever wins here. */
@ApplicationScoped
class SubjectStore {
  // Sorted, so that two batches lock rows in the same order and cannot block each other for good.
  private static final String UPSERT =
      """
      insert into subject (id, kind, label, version, event_at, state, steps_from)
      select id, kind, label, version, event_at, state, steps_from
      from jsonb_to_recordset(?::jsonb) as r(id uuid, kind text, label text, version bigint,
        event_at timestamptz, state jsonb, steps_from bigint)
      order by kind, id
      on conflict (id, kind) do update
      set label = excluded.label, version = excluded.version, event_at = excluded.event_at,
        state = excluded.state, steps_from = greatest(excluded.steps_from, subject.steps_from)
      where excluded.version > subject.version
      returning id, kind, xmax = 0
      """;
  private static final String STEPS =
      """
      insert into journey select * from jsonb_populate_recordset(null::journey, ?::jsonb) j
      where not exists (select from subject s
        where s.id = j.ticket_id and s.kind = 'ticket' and s.steps_from > j.version)
      order by ticket_id, version on conflict do nothing
      returning ticket_id
      """;
  private static final String STALE_STEPS =
      """
      delete from journey j using subject s where s.id = any(?) and s.kind = 'ticket'
        and j.ticket_id = s.id and j.version < s.steps_from
      """;

  /**
   * So many aggregates are turned into rows at once. What follows from a batch of long histories is
   * many times as large as the batch, and several batches are taken at the same moment.
   */
  private static final int AT_ONCE = 100;

  @Inject DataSource database;
  @Inject FactStore facts;
  @Inject JourneyFacts journeyFacts;

  void take(Batch batch) throws SQLException {
    List<Subject> subjects = batch.subjects();
    Set<Subject.Key> newer = new HashSet<>();
    Set<UUID> known = new HashSet<>();
    Set<UUID> further = new HashSet<>();
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
        upsert.setString(1, StateReader.write(subjects.stream().map(SubjectStore::row).toList()));
        try (ResultSet rows = upsert.executeQuery()) {
          while (rows.next()) {
            SubjectKind kind =
                SubjectKind.valueOf(rows.getString(2).toUpperCase(java.util.Locale.ROOT));
            UUID id = rows.getObject(1, UUID.class);
            newer.add(new Subject.Key(kind, id));
            if (!rows.getBoolean(3)) {
              known.add(id);
            }
          }
        }
      }
      if (!batch.steps().isEmpty()) {
        try (PreparedStatement insert = connection.prepareStatement(STEPS)) {
          insert.setString(1, StateReader.write(batch.steps()));
          try (ResultSet row = insert.executeQuery()) {
            while (row.next()) {
              further.add(row.getObject(1, UUID.class));
            }
          }
        }
      }
    }
    forgetSteps(subjects);
    List<Subject> changed = new ArrayList<>();
    subjects.stream().filter(subject -> newer.contains(subject.key())).forEach(changed::add);
    // an older step that comes later changes no state, but what follows from all steps
    changed.stream()
        .filter(subject -> subject.kind() == SubjectKind.TICKET)
        .forEach(subject -> further.remove(subject.id()));
    List<Subject> late = journeyFacts.latest(further);
    late.forEach(subject -> known.add(subject.id()));
    changed.addAll(late);
    // only what was known before has facts that have to go
    write(changed, known);
  }

  private void forgetSteps(List<Subject> subjects) throws SQLException {
    Object[] told = subjects.stream().filter(s -> s.stepsFrom() > 1).map(Subject::id).toArray();
    if (told.length > 0) {
      try (Connection connection = database.getConnection();
          PreparedStatement delete = connection.prepareStatement(STALE_STEPS)) {
        delete.setArray(1, connection.createArrayOf("uuid", told));
        delete.executeUpdate();
      }
    }
  }

  /** Replaces the facts of these aggregates by what follows from the given states. */
  int rebuild(List<Subject> subjects) throws SQLException {
    return write(subjects, subjects.stream().map(Subject::id).toList());
  }

  private int write(List<Subject> subjects, Collection<UUID> known) throws SQLException {
    Set<UUID> replaced = new HashSet<>(known);
    int written = 0;
    List<Subject> some = new ArrayList<>();
    List<Subject> sorted = subjects.stream().sorted(Comparator.comparing(Subject::id)).toList();
    for (Subject subject : sorted) {
      // what has one id stays together: facts of it that are not in hand are taken away
      if (some.size() >= AT_ONCE && !some.get(some.size() - 1).id().equals(subject.id())) {
        written += replace(some, replaced);
        some.clear();
      }
      some.add(subject);
    }
    written += replace(some, replaced);
    return written;
  }

  private int replace(List<Subject> some, Set<UUID> replaced) throws SQLException {
    List<Fact> rows = journeyFacts.with(some);
    facts.replace(
        some.stream().map(Subject::id).filter(replaced::contains).distinct().toList(), rows);
    return rows.size();
  }

  private static Map<String, Object> row(Subject subject) {
    return Map.of(
        "id", subject.id(),
        "kind", subject.kind().key(),
        "label", subject.state().label(),
        "version", subject.version(),
        "event_at", subject.eventAt(),
        "steps_from", subject.stepsFrom(),
        "state", subject.state());
  }
}
