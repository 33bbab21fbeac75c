package io.huifang.escalation.notify.endpoint;

import io.huifang.escalation.notify.Channel;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint opened for sending.
 *
 * @param address as it was set
 * @param secrets that sign now, the newest first; none where nothing is signed
 */
public record Target(UUID id, Channel channel, String address, List<String> secrets) {
  /** Neither address nor secrets: this goes into logs. */
  @Override
  public String toString() {
    return "Target[" + channel + " " + id + "]";
  }
}
