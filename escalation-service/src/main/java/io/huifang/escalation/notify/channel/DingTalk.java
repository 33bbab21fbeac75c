package io.huifang.escalation.notify.channel;

import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.endpoint.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A robot in a group of DingTalk. The signature is over the milliseconds, a line feed and the
 * secret, under the secret, and travels in the query.
 */
@ApplicationScoped
class DingTalk implements Protocol {
  /** Busy; more than twenty a minute. */
  private static final Set<Integer> LATER = Set.of(-1, 130_101, 410_100);

  @Inject RobotAnswers robots;

  @Override
  public Channel channel() {
    return Channel.DINGTALK;
  }

  @Override
  public int perMinute() {
    return 20;
  }

  @Override
  public Request request(Target to, Letter letter, Instant now) {
    String text = "### " + Markdown.plain(letter.title()) + "\n\n" + Markdown.lines(letter.lines());
    Map<String, Object> card =
        Map.of(
            "title", letter.title(),
            "text", text,
            "singleTitle", letter.button(),
            "singleURL", letter.link());
    byte[] body = robots.body(Map.of("msgtype", "actionCard", "actionCard", card));
    return new Request(signed(to, now.toEpochMilli()), Map.of(), body);
  }

  private static String signed(Target to, long millis) {
    if (to.secrets().isEmpty()) {
      return to.address();
    }
    String sign = URLEncoder.encode(sign(to.secrets().get(0), millis), StandardCharsets.UTF_8);
    String glue = to.address().contains("?") ? "&" : "?";
    return to.address() + glue + "timestamp=" + millis + "&sign=" + sign;
  }

  static String sign(String secret, long millis) {
    return Hmac.base64(Hmac.bytes(secret), Hmac.bytes(millis + "\n" + secret));
  }

  @Override
  public Verdict verdict(Answer answer) {
    return robots.verdict(answer, "errcode", "errmsg", LATER);
  }
}
