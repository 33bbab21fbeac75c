package io.huifang.survey.settings.ways;

import io.huifang.survey.Medium;
import io.huifang.survey.gateway.Gateway;
import io.huifang.survey.gateway.send.MessageState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One gateway as the page shows it.
 *
 * @param kept as it is in force
 * @param typed as the form shows it, never with a secret
 * @param wrong why it was not saved
 * @param conflict whether somebody else was quicker
 * @param callback where it reports to
 * @param counts of its messages, lately
 * @param to whom it was tried out with
 * @param tried what the gateway said to that
 * @param wrongTo why it was not tried out
 */
public record Channel(
    Gateway.View kept,
    Gateway.View typed,
    @Nullable String wrong,
    boolean conflict,
    String callback,
    Map<MessageState, Long> counts,
    String to,
    @Nullable String tried,
    @Nullable String wrongTo) {

  public Medium medium() {
    return kept.medium();
  }

  public boolean set() {
    return kept.version() > 0;
  }

  public boolean weChat() {
    return medium() == Medium.WECHAT;
  }

  public boolean any() {
    return counts.values().stream().anyMatch(count -> count > 0);
  }

  Channel typing(Gateway.View as, @Nullable String why, boolean lost) {
    return new Channel(kept, as, why, lost, callback, counts, to, tried, wrongTo);
  }

  Channel trying(String whom, @Nullable String said, @Nullable String why) {
    return new Channel(kept, typed, wrong, conflict, callback, counts, whom, said, why);
  }
}
