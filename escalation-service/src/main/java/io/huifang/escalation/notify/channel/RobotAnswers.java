package io.huifang.escalation.notify.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.notify.channel.Verdict.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Robots answer 200 whatever happens, and say in a code what did. */
@ApplicationScoped
class RobotAnswers {
  /** Robots count by the minute. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final int LONGEST = 120;

  /** Whatever could be a key. */
  private static final Pattern KEY = Pattern.compile("[\\w+/=-]{16,}");

  @Inject ObjectMapper json;

  byte[] body(Map<String, Object> content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is made of plain values", e);
    }
  }

  /**
   * @param code the name of the field with the code, 0 for taken
   * @param reason the name of the field with the reason
   * @param later codes that say: not now
   */
  Verdict verdict(Answer answer, String code, String reason, Set<Integer> later) {
    JsonNode said = answer.kind() == Answer.Kind.ANSWERED ? read(answer.said()) : null;
    if (said == null || !said.path(code).isIntegralNumber()) {
      return HttpVerdicts.of(answer);
    }
    int number = said.path(code).asInt();
    if (number == 0 && answer.status() < 300) {
      return Verdict.of(Outcome.TAKEN, code + " 0");
    }
    String words = code + " " + number + " " + clean(said.path(reason).asText(""));
    boolean wait = later.contains(number) || answer.status() == 429 || answer.status() >= 500;
    Duration pause = answer.retryAfter() == null ? MINUTE : answer.retryAfter();
    return wait
        ? new Verdict(Outcome.LATER, words, pause)
        : Verdict.of(Outcome.REFUSED, words.strip());
  }

  private @Nullable JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String clean(String text) {
    String line = KEY.matcher(text.replaceAll("\\p{Cntrl}+", " ")).replaceAll("…");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
