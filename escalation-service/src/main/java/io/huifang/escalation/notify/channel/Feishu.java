package io.huifang.escalation.notify.channel;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.endpoint.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A robot in a group of Feishu. The signature is over nothing, under the seconds, a line feed and
 * the secret, and travels in the body.
 */
@ApplicationScoped
class Feishu implements Protocol {
  /** Its own failure; too often. */
  private static final Set<Integer> LATER = Set.of(2200, 11_232);

  @Inject RobotAnswers robots;

  @Override
  public Channel channel() {
    return Channel.FEISHU;
  }

  @Override
  public int perMinute() {
    return 100;
  }

  @Override
  public Request request(Target to, Letter letter, Instant now) {
    Map<String, Object> content = new LinkedHashMap<>();
    if (!to.secrets().isEmpty()) {
      long seconds = now.getEpochSecond();
      content.put("timestamp", String.valueOf(seconds));
      content.put("sign", sign(to.secrets().get(0), seconds));
    }
    content.put("msg_type", "interactive");
    content.put("card", card(letter));
    return new Request(to.address(), Map.of(), robots.body(content));
  }

  private static Map<String, Object> card(Letter letter) {
    Map<String, Object> button =
        Map.of(
            "tag",
            "button",
            "text",
            text("plain_text", letter.button()),
            "url",
            letter.link(),
            "type",
            "primary");
    return Map.of(
        "header",
            Map.of(
                "title",
                text("plain_text", letter.title()),
                "template",
                letter.urgency() == Urgency.HIGH ? "red" : "blue"),
        "elements",
            List.of(
                Map.of("tag", "div", "text", text("lark_md", Markdown.lines(letter.lines()))),
                Map.of("tag", "action", "actions", List.of(button))));
  }

  private static Map<String, String> text(String tag, String content) {
    return Map.of("tag", tag, "content", content);
  }

  static String sign(String secret, long seconds) {
    return Hmac.base64(Hmac.bytes(seconds + "\n" + secret));
  }

  @Override
  public Verdict verdict(Answer answer) {
    return robots.verdict(answer, "code", "msg", LATER);
  }
}
