package io.huifang.ticket.search;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.loop.AnswerCopy;
import io.huifang.ticket.loop.CaseCopies;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.search.Found.AnswerHit;
import io.huifang.ticket.search.Found.CaseHit;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds cases and answers, from copies of what the siblings have told. */
@ApplicationScoped
class LoopHits {
  private static final String ANSWERS =
      "select a.* from answer_search w join answer_copy a on a.id = w.id"
          + " where w.words @@ search_for(:words)";
  private static final String OWN = " and (a.team = :own or a.team is null)";
  private static final String LAST = " order by a.received_at desc, a.id desc";
  @Inject CaseCopies cases;
  @Inject TicketHits tickets;
  @Inject EntityManager entities;
  @Inject Caller caller;

  /** The case that was meant by its number, then those about tickets that were found. */
  List<CaseHit> cases(Asked asked, List<TicketView> about, int most) {
    Map<UUID, CaseHit> all = new LinkedHashMap<>();
    asked.bare("C").flatMap(this::numbered).ifPresent(hit -> all.put(hit.about().id(), hit));
    for (CaseCopy.View found : cases.of(about.stream().map(TicketView::id).toList(), null, most)) {
      all.putIfAbsent(found.id(), new CaseHit(found, of(found.ticketId(), about)));
    }
    return all.values().stream().limit(most).toList();
  }

  /**
   * The case with this number: for those who may see cases as they may, for everybody else if they
   * may see its ticket.
   */
  Optional<CaseHit> numbered(String number) {
    return cases
        .numbered(number)
        .map(
            found -> {
              List<TicketView> about =
                  found.ticketId() == null
                      ? List.of()
                      : tickets.known(List.of(found.ticketId()), List.of());
              return new CaseHit(found, about.stream().findFirst().orElse(null));
            })
        .filter(hit -> hit.ticket() != null || maySee(hit.about()));
  }

  /** Answers with all the words in their comment, for those who may read answers. */
  List<AnswerHit> answers(Asked asked, int most) {
    if (!mayReadAnswers()) {
      return List.of();
    }
    String own = caller.is(Role.SPECIALIST) ? null : caller.teamScope();
    var query =
        entities
            .createNativeQuery(ANSWERS + (own == null ? "" : OWN) + LAST, AnswerCopy.class)
            .setParameter("words", asked.words())
            .setMaxResults(most);
    List<AnswerCopy> found = (own == null ? query : query.setParameter("own", own)).getResultList();
    List<AnswerCopy.View> said = found.stream().map(AnswerCopy::view).toList();
    List<TicketView> about =
        tickets.known(
            said.stream().map(AnswerCopy.View::ticketId).filter(Objects::nonNull).toList(),
            said.stream().map(AnswerCopy.View::ticketExternalId).filter(Objects::nonNull).toList());
    return said.stream().map(answer -> new AnswerHit(answer, of(answer, about))).toList();
  }

  private boolean maySee(CaseCopy.View about) {
    if (caller.seesAllTeams() || caller.is(Role.SPECIALIST)) {
      return true;
    }
    return caller.is(Role.LEAD)
        && (caller.maySee(about.team()) || caller.id().equals(about.owner()));
  }

  private boolean mayReadAnswers() {
    return caller.seesAllTeams() || caller.is(Role.SPECIALIST) || caller.is(Role.LEAD);
  }

  private static @Nullable TicketView of(@Nullable UUID id, List<TicketView> all) {
    return all.stream().filter(ticket -> ticket.id().equals(id)).findFirst().orElse(null);
  }

  private static @Nullable TicketView of(AnswerCopy.View answer, List<TicketView> all) {
    return answer.ticketId() != null
        ? of(answer.ticketId(), all)
        : all.stream()
            .filter(ticket -> answer.ticketExternalId() != null)
            .filter(ticket -> Objects.equals(ticket.externalId(), answer.ticketExternalId()))
            .findFirst()
            .orElse(null);
  }
}
