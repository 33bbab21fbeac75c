package io.huifang.survey.gateway.send;

import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.gateway.Gateways;
import io.huifang.survey.gateway.Target;
import io.huifang.survey.gateway.wording.GatewayRequest;
import io.huifang.survey.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tries a gateway out: one message that says that it is a trial, and is kept nowhere. */
@ApplicationScoped
public class Trials {
  private static final Duration VALID = Duration.ofMinutes(10);
  @Inject Gateways gateways;
  @Inject Messages messages;
  @Inject GatewayPost post;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  /**
   * Waits for the answer; never inside a transaction.
   *
   * @param to a phone number or an openid
   * @param title of what would be asked
   * @return empty if the gateway is not set, or its secret cannot be opened
   */
  public Optional<GatewayPost.Outcome> send(
      Medium medium, String to, Language language, String title) {
    Optional<Target> target = gateways.known(medium);
    return target.map(
        known -> {
          UUID id = Ids.next();
          Instant end = clock.instant().plus(VALID);
          GatewayRequest request =
              messages
                  .of(medium)
                  .request(id, letter(id, to, language, title, end), false, end, true);
          return post.send(known, id, messages.text(request));
        });
  }

  private Letter letter(UUID id, String to, Language language, String title, Instant end) {
    return new Letter(
        id,
        Purpose.TICKET,
        to,
        null,
        "T-000000",
        language.tag(),
        config.publicUrl() + "/s/trial",
        end.toString().substring(0, 10),
        title,
        null);
  }
}
