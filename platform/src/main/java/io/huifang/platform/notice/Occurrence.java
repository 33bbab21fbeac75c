package io.huifang.platform.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told about.
 *
 * @param to subject of that person
 * @param by subject of who did it; nobody is told what he did himself. Null for customers and
 *     machines
 * @param thing what it is about
 * @param who the name of whoever did it, or of the customer
 * @param quote what was written, of which the beginning is shown
 * @param dueAt the end of a promise
 * @param id under which it is one notice, however often it is raised; null if it is raised once
 */
public record Occurrence(
    NoticeKind kind,
    @Nullable String to,
    @Nullable String by,
    Thing thing,
    @Nullable String who,
    @Nullable String quote,
    @Nullable Instant dueAt,
    @Nullable UUID id) {

  /** Somebody did it, or it came about. */
  public static Occurrence of(
      NoticeKind kind, @Nullable String to, @Nullable String by, Thing thing) {
    return new Occurrence(kind, to, by, thing, null, null, null, null);
  }

  /** The same with the name of who did it. */
  public Occurrence who(@Nullable String name) {
    return new Occurrence(kind, to, by, thing, name, quote, dueAt, id);
  }

  public Occurrence quoting(String text) {
    return new Occurrence(kind, to, by, thing, who, text, dueAt, id);
  }

  public Occurrence due(Instant at) {
    return new Occurrence(kind, to, by, thing, who, quote, at, id);
  }

  /** The same under a key of its own. */
  public Occurrence as(UUID key) {
    return new Occurrence(kind, to, by, thing, who, quote, dueAt, key);
  }

  /** Whether there is anybody to be told, and somebody else did it. */
  public boolean concernsSomebodyElse() {
    return to != null && !to.equals(by);
  }

  /**
   * A ticket or a case.
   *
   * @param path of its page in this service
   * @param subject in the words of the customer
   */
  public record Thing(
      UUID id,
      String path,
      String number,
      @Nullable String subject,
      @Nullable UUID customer,
      UUID correlation) {}
}
