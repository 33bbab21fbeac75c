package io.huifang.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entries of one transaction. */
final class AuditRows implements TailRows {
  private static final String ENTRIES =
      """
      insert into audit_entry (at, subject, client, roles, address, cause, action, kind, entity,
        changes, digest, salt, texts)
      select ?, subject, client, roles, address, cause, action, kind, entity, changes, digest, salt,
        texts
      from :rows as e (subject, client, roles, address, cause, action, kind, entity, changes, digest,
        salt, texts)
      """;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Map<Thing, Change> changes = new LinkedHashMap<>();

  /** Who is behind a request; looked up once, for a request changes several things. */
  private final Map<Object, Optional<Actor>> actors = new IdentityHashMap<>();

  private final Instant at;
  private final ObjectMapper json;

  AuditRows(Instant at, ObjectMapper json) {
    this.at = at;
    this.json = json;
  }

  /** Who is behind a request that takes part in the transaction, null where nobody is. */
  @Nullable Actor actor(Object request, Supplier<@Nullable Actor> found) {
    return actors.computeIfAbsent(request, key -> Optional.ofNullable(found.get())).orElse(null);
  }

  /** The change of a thing by somebody: of several who share the transaction each has its own. */
  Change of(Actor actor, String kind, String entity, String action) {
    return changes.computeIfAbsent(new Thing(actor, kind, entity), thing -> new Change(action));
  }

  @Override
  public List<TailStatement> statements() {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    changes.forEach((thing, change) -> lines.add(line(thing, change)));
    return List.of(
        TailStatement.of(
            ENTRIES,
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            SqlRows.of(
                column("text", lines, line -> line.thing().actor().subject()),
                column("text", lines, line -> line.thing().actor().client()),
                column("text", lines, line -> line.thing().actor().roles()),
                column("text", lines, line -> openAddress(line.thing().actor())),
                column("text", lines, line -> line.thing().actor().cause()),
                column("text", lines, line -> line.change().action()),
                column("text", lines, line -> line.thing().kind()),
                column("text", lines, line -> line.thing().entity()),
                column("text", lines, line -> text(line.change().open())),
                new SqlArray("bytea", lines.stream().map(Line::digest).toArray(byte[][]::new)),
                new SqlArray("bytea", lines.stream().map(Line::salt).toArray(byte[][]::new)),
                column("text", lines, Line::texts))));
  }

  private static String openAddress(Actor actor) {
    return actor.anonymous() || actor.address() == null ? "" : actor.address();
  }

  private Line line(Thing thing, Change change) {
    Actor actor = thing.actor();
    Map<String, Object> texts = new TreeMap<>(change.personal());
    texts.put("@name", actor.name());
    if (actor.anonymous() && actor.address() != null) {
      texts.put("@address", actor.address());
    }
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Line(thing, change, salt, text(texts));
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

  private record Thing(Actor actor, String kind, String entity) {}

  private record Line(Thing thing, Change change, byte[] salt, String texts) {
    byte[] digest() {
      return SaltedDigest.of(salt, texts);
    }
  }
}
