package io.huifang.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.frame.Site;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as siblings are told of it, whole whenever it changes. */
record NoticeFact(State notice) {
  private static final int LONGEST = 300;

  static NoticeFact of(Notice n) {
    return new NoticeFact(
        new State(
            n.id(),
            n.person(),
            n.kind().name(),
            n.site().name(),
            n.path(),
            n.about(),
            n.customerId(),
            n.bundle(),
            n.number(),
            n.subject(),
            n.who(),
            n.quote(),
            n.dueAt(),
            n.at(),
            n.seenAt()));
  }

  /**
   * The notice that an event tells.
   *
   * @throws RejectedEventException if it can never be shown; one of a kind that we do not know yet
   *     is such a one
   */
  static Notice in(CloudEvent event) {
    JsonNode n = event.data().path("notice");
    try {
      return new Notice(
          EventIds.one(n.path("id")),
          event.aggregateversion(),
          text(n, "person"),
          NoticeKind.valueOf(text(n, "kind")),
          Site.valueOf(text(n, "site")),
          path(n),
          EventIds.one(n.path("about")),
          n.path("customerId").isTextual() ? EventIds.one(n.path("customerId")) : null,
          EventIds.one(n.path("bundle")),
          text(n, "number"),
          n.path("subject").textValue(),
          n.path("name").textValue(),
          n.path("text").textValue(),
          instant(n.path("dueAt")),
          event.correlationid() == null ? event.id() : event.correlationid(),
          Instant.parse(text(n, "at")),
          instant(n.path("seenAt")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new RejectedEventException("Not a notice: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode n, String field) {
    String text = n.path(field).textValue();
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(field + " must have 1 to " + LONGEST + " characters");
    }
    return text;
  }

  /** It becomes a link: a path of that service and of no other host. */
  private static String path(JsonNode n) {
    String path = text(n, "path");
    if (!path.matches("/[\\w-][\\w./-]*")) {
      throw new IllegalArgumentException("path must be that of a page");
    }
    return path;
  }

  private static @Nullable Instant instant(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.textValue()) : null;
  }

  /** Fields that hold words are called as {@code Traces} looks for them. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record State(
      UUID id,
      String person,
      String kind,
      String site,
      String path,
      UUID about,
      @Nullable UUID customerId,
      UUID bundle,
      String number,
      @Nullable String subject,
      @Nullable String name,
      @Nullable String text,
      @Nullable Instant dueAt,
      Instant at,
      @Nullable Instant seenAt) {}
}
