package io.huifang.survey.gateway.wording;

import io.huifang.survey.Medium;
import io.huifang.survey.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** One text with the link in it, in the language of the customer. */
@ApplicationScoped
class SmsAdapter implements Adapter {
  @Inject GatewayAddresses addresses;
  @Inject Phrases phrases;

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public GatewayRequest request(
      UUID id, Letter letter, boolean again, Instant notAfter, boolean test) {
    String link = addresses.shortened(letter.link());
    String text = phrases.sms(letter, link, again);
    return new GatewayRequest(
        id,
        Medium.SMS,
        letter.to(),
        letter.language().tag(),
        text,
        Segments.of(text),
        null,
        null,
        link,
        notAfter,
        addresses.callback(Medium.SMS),
        test);
  }
}
