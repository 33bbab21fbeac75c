package io.huifang.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes facts in bulk: one statement however many there are. */
@ApplicationScoped
public class FactStore {
  private static final JsonMapper ROWS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private static final String INSERT =
      "insert into fact select * from jsonb_populate_recordset(null::fact, ?::jsonb)";

  /**
   * What is the same already is left alone: most events about a ticket change none of its facts,
   * and what is written marks a period that has to be counted anew. The version of a fact is the
   * one with which it became what it is.
   */
  private static final String REPLACE =
      """
      with fresh as materialized (
        select * from jsonb_populate_recordset(null::fact, ?::jsonb)
      ), gone as (
        delete from fact f where f.subject_id = any(?) and not exists (
          select from fresh n
          where n.subject_id = f.subject_id and n.kind = f.kind and n.qualifier = f.qualifier
            and (n.subject_kind, n.at, n.since, n.until, n.counts_from, n.channel, n.category,
              n.subcategory, n.complexity, n.tier, n.segment, n.team, n.agent, n.customer_id,
              n.ticket_id, n.ref_id, n.scale, n.num, n.value, n.business, n.label, n.excluded,
              n.medium, n.labels, n.weight)
            is not distinct from
              (f.subject_kind, f.at, f.since, f.until, f.counts_from, f.channel, f.category,
              f.subcategory, f.complexity, f.tier, f.segment, f.team, f.agent, f.customer_id,
              f.ticket_id, f.ref_id, f.scale, f.num, f.value, f.business, f.label, f.excluded,
              f.medium, f.labels, f.weight))
        returning subject_id, kind, qualifier
      )
      insert into fact
      select n.* from fresh n
      left join fact f using (subject_id, kind, qualifier)
      left join gone g using (subject_id, kind, qualifier)
      where f.subject_id is null or g.subject_id is not null
      """;

  @Inject DataSource database;

  /**
   * Lets these facts take the place of what was known of these aggregates, in the transaction.
   *
   * @param subjects that have been known before
   * @param facts also about others
   */
  public void replace(Collection<UUID> subjects, List<Fact> facts) throws SQLException {
    if (subjects.isEmpty() && facts.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement write =
            connection.prepareStatement(subjects.isEmpty() ? INSERT : REPLACE)) {
      write.setString(1, json(facts));
      if (!subjects.isEmpty()) {
        write.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      }
      write.executeUpdate();
    }
  }

  private static String json(List<Fact> facts) {
    try {
      return ROWS.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts are plain values", e);
    }
  }
}
