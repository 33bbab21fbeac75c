package io.huifang.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.platform.transaction.TailStatement.SqlArray;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one transaction. */
final class AuditRows implements TailRows {
  private static final String ENTRIES =
      """
      insert into audit_open (id, at, subject, client, roles, address, cause, action, kind, entity,
        changes, digest)
      select id, ?, ?, ?, ?, ?, ?, action, kind, entity, changes, decode(digest, 'hex')
      from unnest(?, ?, ?, ?, ?, ?) as e (id, action, kind, entity, changes, digest)
      """;
  private static final String VALUES =
      """
      insert into audit_value (entry_id, salt, texts)
      select id, decode(salt, 'hex'), texts from unnest(?, ?, ?) as v (id, salt, texts)
      """;
  private static final HexFormat HEX = HexFormat.of();
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Map<Thing, Change> changes = new LinkedHashMap<>();
  private final Actor actor;
  private final Instant at;
  private final ObjectMapper json;

  AuditRows(Actor actor, Instant at, ObjectMapper json) {
    this.actor = actor;
    this.at = at;
    this.json = json;
  }

  Change of(String kind, String entity, String action) {
    return changes.computeIfAbsent(new Thing(kind, entity), thing -> new Change(action));
  }

  @Override
  public List<TailStatement> statements() {
    List<Line> lines = new ArrayList<>();
    changes.forEach((thing, change) -> lines.add(line(thing, change)));
    return List.of(
        TailStatement.of(
            ENTRIES,
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            actor.subject(),
            actor.client(),
            actor.roles(),
            actor.anonymous() || actor.address() == null ? "" : actor.address(),
            actor.cause(),
            column("uuid", lines, Line::id),
            column("text", lines, line -> line.change().action()),
            column("text", lines, line -> line.thing().kind()),
            column("text", lines, line -> line.thing().entity()),
            column("text", lines, line -> text(line.change().open())),
            column(
                "text", lines, line -> HEX.formatHex(SaltedDigest.of(line.salt(), line.texts())))),
        TailStatement.of(
            VALUES,
            column("uuid", lines, Line::id),
            column("text", lines, line -> HEX.formatHex(line.salt())),
            column("text", lines, Line::texts)));
  }

  private Line line(Thing thing, Change change) {
    Map<String, Object> texts = new TreeMap<>(change.personal());
    texts.put("@name", actor.name());
    if (actor.anonymous() && actor.address() != null) {
      texts.put("@address", actor.address());
    }
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Line(Ids.next(), thing, change, salt, text(texts));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SqlArray column(
      String type, List<Line> lines, Function<Line, @Nullable Object> value) {
    return new SqlArray(type, lines.stream().map(value).toArray());
  }

  private record Thing(String kind, String entity) {}

  private record Line(UUID id, Thing thing, Change change, byte[] salt, String texts) {}
}
