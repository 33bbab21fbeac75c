package io.huifang.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param id the subject of an agent, null where a person has none
 */
public record Actor(Kind kind, @Nullable String id) {

  /** What kind of actor. */
  public enum Kind {
    AGENT,
    CUSTOMER,
    SYSTEM,
    IMPORT
  }

  public static Actor agent(String id) {
    return new Actor(Kind.AGENT, id);
  }

  public static Actor customer() {
    return new Actor(Kind.CUSTOMER, null);
  }

  public static Actor system() {
    return new Actor(Kind.SYSTEM, null);
  }
}
