package io.huifang.ticket.approval.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.approval.Grants;
import io.huifang.ticket.approval.NewGrant;
import io.huifang.ticket.approval.limit.GrantKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gives the customer of a case something: it becomes a grant on the ticket, under the id
 * that the case knows it by. What becomes of it is told as {@code ticket.granted}.
 */
@ApplicationScoped
public class CompensationAsked implements EventHandler {
  @Inject Grants grants;
  @Inject ObjectMapper json;

  @Override
  public boolean handles(String type) {
    return type.equals("compensation.asked.v1");
  }

  /** The id of the grant is that of what was asked for. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    Asked asked = read(event).compensation();
    if (asked == null
        || asked.id() == null
        || asked.ticketId() == null
        || asked.kind() == null
        || asked.amount() == null
        || asked.currency() == null
        || !asked.currency().matches("[A-Z]{3}")
        || asked.reason() == null
        || asked.askedBy() == null) {
      throw new RejectedEventException("Something of the compensation is missing or no such thing");
    }
    NewGrant as =
        new NewGrant(asked.kind(), asked.amount(), asked.currency(), asked.reason(), false);
    try {
      if (!grants.giveAtCase(asked.id(), asked.ticketId(), as, asked.askedBy())) {
        throw new RejectedEventException("There is no ticket " + asked.ticketId());
      }
    } catch (ProblemException e) {
      throw new RejectedEventException(e.problem().sentence(), e);
    }
  }

  private Told read(CloudEvent event) {
    try {
      return json.treeToValue(event.data(), Told.class);
    } catch (JsonProcessingException e) {
      throw new RejectedEventException("Not a compensation: " + e.getOriginalMessage(), e);
    }
  }

  /** The parts of the event that this service looks at. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Told(@Nullable Asked compensation) {}

  /**
   * What is wanted.
   *
   * @param id becomes that of the grant
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(
      @Nullable UUID id,
      @Nullable UUID ticketId,
      @Nullable GrantKind kind,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable String reason,
      @Nullable String askedBy) {}
}
