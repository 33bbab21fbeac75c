package io.huifang.survey.gateway.report;

import io.huifang.survey.Invitation;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.gateway.send.Codes;
import io.huifang.survey.gateway.send.Message;
import io.huifang.survey.gateway.send.MessageState;
import io.huifang.survey.gateway.send.MessageTable;
import io.huifang.survey.gateway.send.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Marks what gateways tell. The first that ends a message holds; told again it changes nothing. */
@ApplicationScoped
class Reports {
  @Inject Invitations invitations;
  @Inject MessageTable table;
  @Inject Settling settling;
  @Inject OptOuts optOuts;
  @Inject Clock clock;

  /** Each in a transaction of its own, so that none holds what another waits for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Reported.Taken take(Medium from, Reported.Report report) {
    Optional<UUID> id = id(from, report);
    Optional<Invitation> invitation = id.flatMap(table::invitationOf).flatMap(invitations::locked);
    Optional<Message> message = id.flatMap(table::locked).filter(found -> found.medium() == from);
    if (invitation.isEmpty() || message.isEmpty()) {
      return Reported.Taken.UNKNOWN;
    }
    return switch (report.outcome()) {
      case DELIVERED -> delivered(message.get(), report);
      case FAILED -> failed(message.get(), report);
      case OPTED_OUT -> optedOut(invitation.get());
    };
  }

  private Optional<UUID> id(Medium from, Reported.Report report) {
    String given = report.providerId();
    if (report.id() != null) {
      return Optional.of(report.id());
    }
    return given == null ? Optional.empty() : table.byProvider(from, given);
  }

  private Reported.Taken delivered(Message message, Reported.Report report) {
    switch (message.state()) {
      // quicker than the answer to us
      case SENDING -> settling.out(message, MessageState.DELIVERED, report.providerId());
      case SENT, UNSURE ->
          table.settle(
              message.id(), MessageState.DELIVERED, report.providerId(), null, clock.instant());
      default -> {
        return Reported.Taken.KNOWN;
      }
    }
    return Reported.Taken.TAKEN;
  }

  private Reported.Taken failed(Message message, Reported.Report report) {
    boolean open = message.state() == MessageState.SENDING || message.state() == MessageState.SENT;
    if (!open) {
      return Reported.Taken.KNOWN;
    }
    String code = report.code();
    settling.ended(message, MessageState.BOUNCED, Codes.of(code == null ? "" : code, "FAILED"));
    return Reported.Taken.TAKEN;
  }

  private Reported.Taken optedOut(Invitation invitation) {
    UUID customer = invitation.customerId();
    if (customer == null || optOuts.contains(customer)) {
      return Reported.Taken.KNOWN;
    }
    optOuts.add(customer);
    return Reported.Taken.TAKEN;
  }
}
