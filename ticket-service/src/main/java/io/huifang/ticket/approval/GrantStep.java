package io.huifang.ticket.approval;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.approval.limit.GrantConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Nobody has decided: once those who were asked are told again, and with them the next level, for a
 * lead may be away; then it ends, and whoever has asked is told.
 */
@ApplicationScoped
class GrantStep implements DueStep {
  static final String KIND = "grant";
  @Inject Grants grants;
  @Inject TicketRepository tickets;
  @Inject AggregateLocks locks;
  @Inject Approvers approvers;
  @Inject GrantNotices notices;
  @Inject GrantConfig config;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(
        item -> grants.findByIdOptional(UUID.fromString(item.key())).ifPresent(this::look));
  }

  private void look(Grant found) {
    Ticket ticket = tickets.locked(found.view().ticketId()).orElseThrow();
    Grant grant = locks.locked(Grant.class, found.view().id()).orElseThrow();
    Instant nextAt = grant.nextAt();
    Instant now = clock.instant();
    if (grant.view().state() != GrantState.ASKED || nextAt == null) {
      return;
    }
    if (nextAt.isAfter(now)) {
      due.plan(KIND, grant.view().id().toString(), nextAt);
    } else if (grant.reminded()) {
      grants.settle(ticket, grant, GrantState.EXPIRED, null, Actor.system());
    } else {
      remind(ticket, grant, now);
    }
  }

  private void remind(Ticket ticket, Grant grant, Instant now) {
    List<String> above = approvers.at(Level.MANAGER, ticket.team(), grant.view());
    List<String> told = new ArrayList<>(above);
    if (grant.view().level() == Level.LEAD) {
      told.addAll(approvers.at(Level.LEAD, ticket.team(), grant.view()));
    }
    boolean rises = !above.isEmpty();
    Instant endsAt = now.plus(config.patience());
    grant.remind(rises ? Level.MANAGER : Level.LEAD, endsAt);
    due.plan(KIND, grant.view().id().toString(), endsAt);
    notices.asked(ticket, grant.view(), told);
  }
}
