package io.huifang.survey.gateway.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.DueWork;
import io.huifang.survey.Invitation;
import io.huifang.survey.Medium;
import io.huifang.survey.credit.Credits;
import io.huifang.survey.gateway.wording.Adapter;
import io.huifang.survey.gateway.wording.GatewayRequest;
import io.huifang.survey.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes messages in the transaction of what they tell about. */
@ApplicationScoped
public class Messages {
  static final String KIND = "gateway";
  @Inject @Any Instance<Adapter> adapters;
  @Inject MessageTable table;
  @Inject Credits credits;
  @Inject DueWork due;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * Sends it as soon as the transaction has committed. What goes by WeChat takes a credit.
   *
   * @param id of the message: that of the invitation if it asks, else of the reminder
   * @param staleAt when it need not go out any more
   * @return false if there is no credit for it; then nothing is sent
   */
  public boolean send(UUID id, Invitation invitation, Letter letter, Instant staleAt) {
    Medium medium = invitation.medium();
    UUID customer = invitation.customerId();
    if (medium == Medium.WECHAT && (customer == null || !credits.take(customer, id))) {
      return false;
    }
    boolean again = !id.equals(invitation.id());
    GatewayRequest request = of(medium).request(id, letter, again, staleAt, false);
    Instant now = clock.instant();
    table.add(id, invitation.id(), medium, text(request), staleAt, now);
    due.plan(KIND, id.toString(), now);
    return true;
  }

  /** Takes back what has not left of an invitation; its credit is there again. */
  void takeBack(UUID invitation) {
    for (UUID id : table.takeBack(invitation)) {
      credits.giveBack(id);
      due.cancel(KIND, id.toString());
    }
  }

  Adapter of(Medium medium) {
    return adapters.stream().filter(one -> one.medium() == medium).findFirst().orElseThrow();
  }

  String text(GatewayRequest request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is made of plain values", e);
    }
  }
}
