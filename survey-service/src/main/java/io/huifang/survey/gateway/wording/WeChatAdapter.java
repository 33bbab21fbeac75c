package io.huifang.survey.gateway.wording;

import io.huifang.survey.Medium;
import io.huifang.survey.gateway.Gateways;
import io.huifang.survey.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** A subscription message: a template that the platform has approved, and what fills it in. */
@ApplicationScoped
class WeChatAdapter implements Adapter {
  @Inject GatewayAddresses addresses;
  @Inject Gateways gateways;
  @Inject Phrases phrases;

  @Override
  public Medium medium() {
    return Medium.WECHAT;
  }

  @Override
  public GatewayRequest request(
      UUID id, Letter letter, boolean again, Instant notAfter, boolean test) {
    return new GatewayRequest(
        id,
        Medium.WECHAT,
        letter.to(),
        letter.language().tag(),
        null,
        null,
        gateways.view(Medium.WECHAT).template(),
        phrases.weChat(letter, again),
        letter.page(),
        notAfter,
        addresses.callback(Medium.WECHAT),
        test);
  }
}
