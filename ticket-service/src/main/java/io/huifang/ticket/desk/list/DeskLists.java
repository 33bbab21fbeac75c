package io.huifang.ticket.desk.list;

import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.TicketView;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.TicketQueue;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the list that an address names. */
@ApplicationScoped
public class DeskLists {
  private static final int PAGE = 50;
  @Inject TicketQueue queue;
  @Inject QueueRows rows;
  @Inject Staff staff;
  @Inject Caller caller;

  /**
   * @param open the ticket that is shown beside it
   */
  @Transactional
  public QueuePage at(DeskAddress address, @Nullable UUID open) {
    Page<TicketView> found =
        queue.page(address.filter(caller.id()), address.order(), PAGE, address.cursor());
    return new QueuePage(
        address, rows.of(found.items()), found.next(), queue.counts(), chips(address), open);
  }

  /**
   * @throws io.huifang.platform.problem.ProblemException 400 if an address names no list
   */
  public void check(DeskAddress address) {
    address.filter(caller.id());
  }

  private List<QueuePage.Chip> chips(DeskAddress address) {
    List<QueuePage.Chip> chips = new ArrayList<>();
    address
        .fields()
        .forEach(
            (field, value) ->
                chips.add(
                    new QueuePage.Chip(
                        field, named(field, value), "/desk?" + address.without(field).query())));
    return chips;
  }

  private String named(QueueField field, String value) {
    return switch (field) {
      case AGENT -> People.of(staff.agents(null)).name(value);
      case TEAM ->
          staff.teams().stream()
              .map(Team::view)
              .filter(team -> team.id().equals(value))
              .map(Team.View::name)
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }
}
