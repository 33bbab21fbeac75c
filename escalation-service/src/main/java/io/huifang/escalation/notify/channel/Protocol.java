package io.huifang.escalation.notify.channel;

import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.endpoint.Target;
import java.time.Instant;

/** How one kind of endpoint is spoken to. */
public interface Protocol {

  Channel channel();

  /** How many messages a minute the other side takes, 0 for any number. */
  int perMinute();

  /** The request, signed at this time. */
  Request request(Target to, Letter letter, Instant now);

  /** What an answer means. */
  Verdict verdict(Answer answer);
}
