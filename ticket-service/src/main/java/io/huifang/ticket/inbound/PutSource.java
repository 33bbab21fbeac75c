package io.huifang.ticket.inbound;

import io.huifang.ticket.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A messenger as it is set.
 *
 * @param slug its place in the address; stays as it was made
 * @param name among administrators
 * @param channel of the tickets that begin there
 * @param category of those tickets
 * @param team that gets them, null for the common queue
 * @param answerUrl where answers of agents are taken, null if nowhere
 */
public record PutSource(
    String slug,
    String name,
    Channel channel,
    String category,
    @Nullable String team,
    @Nullable String answerUrl,
    boolean active) {

  /** Where messages are posted. */
  public String path() {
    return "/api/inbound/" + slug;
  }
}
