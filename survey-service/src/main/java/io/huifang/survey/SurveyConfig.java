package io.huifang.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of invitations. */
@ConfigMapping(prefix = "huifang.survey")
public interface SurveyConfig {

  /** Where customers reach this service; goes into links. */
  String publicUrl();

  /** The same by a shorter name of the host, for links in an SMS. */
  Optional<String> shortUrl();

  /** Where mails come back to that nobody takes; none, and they come back to the sender. */
  Optional<String> returnAddress();

  /** How long a link takes an answer. */
  @WithDefault("P14D")
  Duration linkValid();

  /** How long the thank-you waits for the promise of a call after a low answer. */
  @WithDefault("PT2S")
  Duration thanksPatience();

  /** How long an invitation waits for the address of its customer before it is held back. */
  @WithDefault("PT10M")
  Duration addressPatience();

  /** After so long without a mail server the question is stale and given up as bounced. */
  @WithDefault("P3D")
  Duration giveUpAfter();
}
