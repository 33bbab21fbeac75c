package io.huifang.escalation.notify.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.channel.Verdict.Outcome;
import io.huifang.escalation.notify.endpoint.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Webhooks by the specification Standard Webhooks 1.0. The id is the same in every attempt, by
 * which the other side knows a message that comes again.
 */
@ApplicationScoped
class StandardWebhooks implements Protocol {
  private static final String SECRET = "whsec_";
  private static final int GONE = 410;
  @Inject ObjectMapper json;

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public int perMinute() {
    return 0;
  }

  @Override
  public Request request(Target to, Letter letter, Instant now) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("type", letter.type());
    content.put("timestamp", letter.at().toString());
    content.put("data", letter.data());
    byte[] body = bytes(content);
    String seconds = String.valueOf(now.getEpochSecond());
    return new Request(
        to.address(),
        Map.of(
            "webhook-id", letter.id(),
            "webhook-timestamp", seconds,
            "webhook-signature", signature(to.secrets(), letter.id(), seconds, body)),
        body);
  }

  private byte[] bytes(Map<String, Object> content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is made of plain values", e);
    }
  }

  /** One for each secret in use, with blanks between. */
  static String signature(List<String> secrets, String id, String seconds, byte[] body) {
    return secrets.stream()
        .map(secret -> Base64.getDecoder().decode(secret.substring(SECRET.length())))
        .map(key -> "v1," + Hmac.base64(key, Hmac.bytes(id + "." + seconds + "."), body))
        .collect(Collectors.joining(" "));
  }

  /** A doubt is no harm here: it goes again under the same id. */
  @Override
  public Verdict verdict(Answer answer) {
    int status = answer.status();
    if (answer.kind() == Answer.Kind.ANSWERED && status >= 200 && status < 300) {
      return Verdict.of(Outcome.TAKEN, "HTTP " + status);
    }
    if (status == GONE) {
      return Verdict.of(Outcome.GONE, "HTTP 410");
    }
    Verdict usual = HttpVerdicts.of(answer);
    boolean later =
        usual.outcome() == Outcome.UNSURE || answer.kind() == Answer.Kind.ANSWERED && status >= 400;
    return later ? new Verdict(Outcome.LATER, usual.said(), usual.pause()) : usual;
  }
}
