package io.huifang.ticket.desk;

import io.huifang.ticket.conversation.Message;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a conversation nobody has answered yet. */
final class Waiting {
  private Waiting() {}

  /** The first message of the customer after our last answer; notes are among ourselves. */
  static @Nullable UUID since(List<Message.View> said) {
    UUID first = null;
    for (Message.View message : said) {
      if (message.kind() == Message.Kind.REPLY) {
        first = null;
      } else if (message.kind() == Message.Kind.CUSTOMER && first == null) {
        first = message.id();
      }
    }
    return first;
  }
}
