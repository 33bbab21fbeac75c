package io.huifang.survey.gateway.wording;

import io.huifang.survey.Medium;
import io.huifang.survey.mail.Letter;
import java.time.Instant;
import java.util.UUID;

/** How a question is put for one medium. */
public interface Adapter {

  Medium medium();

  /**
   * @param id of the message
   * @param again whether it is a reminder
   * @param notAfter when it need not be sent any more
   * @param test whether an administrator tries it out
   */
  GatewayRequest request(UUID id, Letter letter, boolean again, Instant notAfter, boolean test);
}
