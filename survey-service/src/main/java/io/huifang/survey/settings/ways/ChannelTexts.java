package io.huifang.survey.settings.ways;

import io.huifang.survey.Medium;
import io.huifang.survey.gateway.send.GatewayPost;
import io.huifang.survey.gateway.send.MessageState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of channels, in {@code messages/ways_*.properties}. */
@MessageBundle(value = "ways", locale = "en")
public interface ChannelTexts {
  String title();

  String hint();

  @Message
  String name(Medium medium);

  @Message
  String about(Medium medium);

  String on();

  String off();

  String notSet();

  String always();

  String mailHint();

  String address();

  String addressHint();

  String secret();

  String secretKeep();

  String secretNew();

  String template();

  String templateHint();

  String active();

  String callback();

  String callbackHint();

  String lately();

  @Message
  String state(MessageState state);

  String nothing();

  String tryTitle();

  String tryHint();

  String number();

  String openid();

  String tryIt();

  String wrongTo();

  String setFirst();

  String tried(String outcome, String said);

  @Message
  String outcome(GatewayPost.Result outcome);

  String trial();

  String conflict();
}
