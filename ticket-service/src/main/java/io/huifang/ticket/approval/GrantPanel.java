package io.huifang.ticket.approval;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.approval.limit.GrantConfig;
import io.huifang.ticket.approval.limit.GrantKind;
import io.huifang.ticket.approval.limit.GrantLimit;
import io.huifang.ticket.approval.limit.Limits;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was granted, as pages show it to whoever looks. */
@Named("grants")
@ApplicationScoped
public class GrantPanel {
  private static final int MOST = 200;
  private static final String OPEN =
      """
      select g from Grant g join Ticket t on t.id = g.ticketId
      where g.state = ASKED and (cast(:team as string) is null or t.team is null or t.team = :team)
      order by g.askedAt, g.id
      """;
  @Inject Grants grants;
  @Inject Approvers approvers;
  @Inject Limits limits;
  @Inject TicketRepository tickets;
  @Inject GrantConfig config;
  @Inject Staff staff;
  @Inject Caller caller;

  /**
   * One of them, with what the reader may do.
   *
   * @param asked the name of whoever gave it or asked for it
   * @param decided the name of whoever decided, empty for nobody
   */
  public record Line(
      Grant.View grant, String asked, String decided, boolean mayDecide, boolean mayWithdraw) {}

  /**
   * Beside a ticket.
   *
   * @param open whether more may be granted
   */
  public record Panel(
      List<Line> lines, boolean open, List<String> currencies, List<GrantKind> kinds) {}

  /** One that waits for the reader. */
  public record Waiting(Line line, UUID ticket, String number, String subject) {}

  /** Of a ticket that the reader may see, and of those that live on in it. */
  public Panel of(UUID id) {
    Ticket ticket = tickets.findById(id);
    List<Grant.View> all =
        grants.list("ticketId in ?1 order by askedAt, id", tickets.family(id)).stream()
            .map(Grant::view)
            .toList();
    return new Panel(
        all.isEmpty() ? List.of() : lines(all, Map.of(id, ticket), ticket),
        ticket.state() != TicketState.CLOSED,
        config.currencies(),
        List.of(GrantKind.values()));
  }

  private List<Line> lines(List<Grant.View> all, Map<UUID, Ticket> of, Ticket otherwise) {
    Set<String> people = new HashSet<>();
    all.forEach(one -> people.add(one.askedBy()));
    all.stream().map(Grant.View::decidedBy).filter(Objects::nonNull).forEach(people::add);
    Map<String, String> names = staff.names(people);
    Map<String, List<GrantLimit.View>> known = new HashMap<>();
    return all.stream()
        .map(
            one -> {
              List<GrantLimit.View> reach =
                  known.computeIfAbsent(
                      one.kind() + one.currency(), k -> limits.of(one.kind(), one.currency()));
              String team = of.getOrDefault(one.ticketId(), otherwise).team();
              boolean own = one.askedBy().equals(caller.id());
              String by = one.decidedBy();
              return new Line(
                  one,
                  names.getOrDefault(one.askedBy(), one.askedBy()),
                  by == null ? "" : names.getOrDefault(by, by),
                  approvers.mayDecide(reach, one, team),
                  own && one.state() == GrantState.ASKED);
            })
        .toList();
  }

  /** Those that the reader may decide, the longest waiting first. */
  public List<Waiting> waiting() {
    List<Grant.View> open =
        grants
            .getEntityManager()
            .createQuery(OPEN, Grant.class)
            .setParameter("team", caller.seesAllTeams() ? null : caller.teamScope())
            .setMaxResults(MOST)
            .getResultStream()
            .map(Grant::view)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<UUID, Ticket> of =
        tickets.list("id in ?1", open.stream().map(Grant.View::ticketId).toList()).stream()
            .filter(ticket -> caller.maySee(ticket.team()))
            .collect(Collectors.toMap(Ticket::id, ticket -> ticket));
    List<Grant.View> seen = open.stream().filter(g -> of.containsKey(g.ticketId())).toList();
    return seen.isEmpty()
        ? List.of()
        : lines(seen, of, of.values().iterator().next()).stream()
            .filter(Line::mayDecide)
            .flatMap(line -> waiting(line, of))
            .toList();
  }

  private static Stream<Waiting> waiting(Line line, Map<UUID, Ticket> of) {
    Ticket ticket = Objects.requireNonNull(of.get(line.grant().ticketId()));
    return Stream.of(new Waiting(line, ticket.id(), ticket.number(), ticket.subject()));
  }
}
