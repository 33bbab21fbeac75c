package io.huifang.escalation.notify.channel;

import io.huifang.escalation.notify.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All kinds of endpoints that can be spoken to. */
@ApplicationScoped
public class Protocols {
  @Inject @Any Instance<Protocol> all;

  public Protocol of(Channel channel) {
    return all.stream()
        .filter(one -> one.channel() == channel)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody speaks " + channel));
  }
}
