package io.huifang.escalation.notify.channel;

import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.endpoint.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A robot in a group of WeCom. It signs nothing: its key is in the address. */
@ApplicationScoped
class WeCom implements Protocol {
  /** Busy; more than twenty a minute. */
  private static final Set<Integer> LATER = Set.of(-1, 45_009, 45_033);

  /** Bytes of a text that it takes. */
  private static final int LONGEST = 4096;

  @Inject RobotAnswers robots;

  @Override
  public Channel channel() {
    return Channel.WECOM;
  }

  @Override
  public int perMinute() {
    return 20;
  }

  @Override
  public Request request(Target to, Letter letter, Instant now) {
    String end = "\n\n[" + Markdown.plain(letter.button()) + "](" + letter.link() + ")";
    String text = "**" + Markdown.plain(letter.title()) + "**\n\n" + Markdown.lines(letter.lines());
    int room = LONGEST - Hmac.bytes(end).length;
    Map<String, Object> content = Map.of("content", Markdown.cut(text, room) + end);
    byte[] body = robots.body(Map.of("msgtype", "markdown", "markdown", content));
    return new Request(to.address(), Map.of(), body);
  }

  @Override
  public Verdict verdict(Answer answer) {
    return robots.verdict(answer, "errcode", "errmsg", LATER);
  }
}
