package io.huifang.ticket.queue;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Priority;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a list of tickets can be narrowed to a value of. */
public enum QueueField {
  STATE("state", "state", (name, text) -> Params.oneOf(name, TicketState.class, text)),
  TEAM("team", "team", QueueField::text),
  AGENT("agent", "agent", QueueField::text),
  CUSTOMER("customer", "customerId", Params::uuid),
  EXTERNAL_ID("externalId", "externalId", QueueField::text),
  CHANNEL("channel", "classification.channel", QueueField::text),
  CATEGORY("category", "classification.category", QueueField::text),
  TIER("tier", "classification.tier", (name, text) -> Params.oneOf(name, Tier.class, text)),
  PRIORITY(
      "priority",
      "classification.priority",
      (name, text) -> Params.oneOf(name, Priority.class, text));

  private static final int LONGEST = 300;
  private final String parameter;
  private final String path;
  private final BiFunction<String, @Nullable String, @Nullable Object> reader;

  QueueField(
      String parameter,
      String path,
      BiFunction<String, @Nullable String, @Nullable Object> reader) {
    this.parameter = parameter;
    this.path = path;
    this.reader = reader;
  }

  /** As it is called in addresses. */
  public String parameter() {
    return parameter;
  }

  /**
   * The one that is called so in addresses.
   *
   * @throws IllegalArgumentException if none is
   */
  public static QueueField named(String parameter) {
    for (QueueField field : values()) {
      if (field.parameter.equals(parameter)) {
        return field;
      }
    }
    throw new IllegalArgumentException(parameter + " is no field of a list");
  }

  /** In the entity. */
  String path() {
    return path;
  }

  /**
   * A value as it stands in an address; null if nothing stands there.
   *
   * @throws ProblemException 400 for what can be no value of it
   */
  @Nullable Object read(@Nullable String text) {
    return text == null || text.isBlank() ? null : reader.apply(parameter, text);
  }

  private static Object text(String name, @Nullable String text) {
    if (text == null || text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField(name, "must have at most " + LONGEST + " characters");
    }
    return text;
  }
}
