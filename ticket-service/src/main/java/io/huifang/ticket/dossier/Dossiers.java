package io.huifang.ticket.dossier;

import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.dossier.Dossier.DueLine;
import io.huifang.ticket.dossier.Dossier.Numbers;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.loop.Codes;
import io.huifang.ticket.loop.PromiseCopy;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a customer, for whoever may see the record. */
@ApplicationScoped
class Dossiers {
  private static final int SHOWN = 60;
  private static final int SCORES = 8;
  @Inject Customers customers;
  @Inject KnownReader reader;
  @Inject PageTime time;
  @Inject Visitor visitor;
  @Inject Clock clock;

  /**
   * @param show what to narrow the timeline to, null for all
   * @param before what the timeline goes on from, null for now
   * @throws io.huifang.platform.problem.ProblemException 404 if unknown or of other teams only
   */
  Dossier of(UUID id, Moment.@Nullable Kind show, @Nullable Instant before) {
    Customer.View customer = customers.visible(id).view();
    Known known = reader.of(customer.id());
    Language language = visitor.language();
    DossierTexts texts = language.texts(DossierTexts.class);
    Instant now = clock.instant();
    Days days =
        new Days(
            texts,
            language.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
            time.zone(),
            LocalDate.ofInstant(now, time.zone()));
    List<Moment> all =
        new Moments(known, texts, code -> Codes.said(code, language), time::say, now).all();
    List<Moment> wanted =
        all.stream()
            .filter(moment -> show == null || moment.kind() == show)
            .filter(moment -> before == null || moment.at().isBefore(before))
            .toList();
    List<Moment> shown = wanted.subList(0, Math.min(SHOWN, wanted.size()));
    return new Dossier(
        customer,
        Called.called(customer),
        known.tickets().stream()
            .map(line -> line.ticket().firstContactAt())
            .min(Comparator.naturalOrder())
            .map(days::month)
            .orElse(""),
        new OneVoice(known, texts, time::say).warning(),
        open(known, texts),
        known.tickets(),
        numbers(known),
        known.answers().stream().filter(a -> a.score() != null).limit(SCORES).toList(),
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Moment::kind, () -> new EnumMap<>(Moment.Kind.class), Collectors.counting())),
        days.of(shown),
        show,
        shown.size() < wanted.size() ? shown.get(shown.size() - 1).at() : null,
        before != null);
  }

  private static List<DueLine> open(Known known, DossierTexts texts) {
    Stream<DueLine> tickets =
        known.open().map(t -> new DueLine(t.id(), t.subject(), t.dueAt(), t.dueAt() == null, null));
    Stream<DueLine> calls =
        known.promises().stream().filter(PromiseCopy.View::open).map(p -> call(p, known, texts));
    return Stream.concat(tickets, calls)
        .sorted(
            Comparator.comparing(
                DueLine::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  private static DueLine call(PromiseCopy.View promise, Known known, DossierTexts texts) {
    CaseCopy.View about = Objects.requireNonNull(known.about(promise));
    TicketLine ticket = known.ticket(about.ticketId());
    String number = ticket == null ? about.number() : ticket.ticket().number();
    return new DueLine(
        ticket == null ? null : ticket.ticket().id(),
        texts.callAbout(number),
        promise.dueAt(),
        false,
        new Moment.CaseLink(about.id(), about.number()));
  }

  private static Numbers numbers(Known known) {
    List<TicketView> open = known.open().toList();
    Map<String, Long> promises =
        known.promises().stream()
            .collect(Collectors.groupingBy(PromiseCopy.View::state, Collectors.counting()));
    return new Numbers(
        known.tickets().size(),
        open.size(),
        promises.getOrDefault("KEPT", 0L) + promises.getOrDefault("KEPT_LATE", 0L),
        promises.getOrDefault("BROKEN", 0L),
        promises.getOrDefault("OPEN", 0L),
        known.invitations().stream().filter(i -> i.heldBackReason() == null).count());
  }
}
