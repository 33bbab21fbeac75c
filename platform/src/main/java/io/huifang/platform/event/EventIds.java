package io.huifang.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ids in the data of an event. */
public final class EventIds {
  private EventIds() {}

  /**
   * @throws RejectedEventException if it is no UUID
   */
  public static UUID one(JsonNode text) {
    try {
      return UUID.fromString(text.asText());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("Not a UUID: " + text, e);
    }
  }

  /**
   * Each of an array, in order.
   *
   * @throws RejectedEventException if one is no UUID
   */
  public static List<UUID> all(JsonNode texts) {
    List<UUID> all = new ArrayList<>();
    texts.forEach(text -> all.add(one(text)));
    return all;
  }
}
