package io.huifang.platform.audit.trail;

import io.huifang.platform.paging.Params;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; what is not said is not asked. */
public class TrailFilter {
  @QueryParam("subject")
  @Parameter(description = "Who: the subject of the token, anonymous for customers")
  public @Nullable String subject;

  @QueryParam("kind")
  @Parameter(description = "What: ticket, customer, agent and so on")
  public @Nullable String kind;

  @QueryParam("entity")
  @Parameter(description = "Which one, by its id")
  public @Nullable String entity;

  @QueryParam("action")
  @Parameter(description = "CREATED, CHANGED, REMOVED, ASKED, EXPORTED, REFUSED")
  public @Nullable String action;

  @QueryParam("from")
  @Parameter(description = "Not before this time")
  public @Nullable String from;

  @QueryParam("to")
  @Parameter(description = "Before this time")
  public @Nullable String to;

  /** Conditions with a question mark each, and what they stand for. */
  Conditions conditions() {
    Conditions all = new Conditions(new ArrayList<>(), new ArrayList<>());
    all.add("e.subject = ?", blank(subject));
    all.add("e.kind = ?", blank(kind));
    all.add("e.entity = ?", blank(entity));
    all.add("e.action = ?", blank(action));
    all.add("e.at >= ?", utc(Params.instant("from", from)));
    all.add("e.at < ?", utc(Params.instant("to", to)));
    return all;
  }

  private static @Nullable Object blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable Object utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** A where clause in the making. */
  record Conditions(List<String> sql, List<Object> values) {

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        sql.add(condition);
        values.add(value);
      }
    }

    String where() {
      return sql.isEmpty() ? "" : " where " + String.join(" and ", sql);
    }
  }
}
