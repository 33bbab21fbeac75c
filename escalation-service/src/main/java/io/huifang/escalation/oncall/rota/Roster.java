package io.huifang.escalation.oncall.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schedule with what is true of some days only. Who is absent is on call nowhere, not even by an
 * override; while that lasts the next of the rotation who is here takes the shift.
 *
 * @param standIns the last one wins
 * @param absences by person
 * @param gone who does not work here any more
 */
public record Roster(
    Rota rota, List<StandIn> standIns, Map<String, List<Span>> absences, Set<String> gone) {
  private static final Duration AT_ONCE = Duration.ofDays(28);

  /** Who is on call at a moment, and by what. */
  public Duty at(Instant at) {
    for (int i = standIns.size() - 1; i >= 0; i--) {
      StandIn one = standIns.get(i);
      if (one.span().has(at) && here(one.person(), at)) {
        return Duty.of(one);
      }
    }
    boolean wanted = false;
    for (int i = rota.layers().size() - 1; i >= 0; i--) {
      Layer layer = rota.layers().get(i);
      if (layer.wants(at, rota.zone())) {
        wanted = true;
        Optional<Duty> duty = turn(i, layer.rotation(), at);
        if (duty.isPresent()) {
          return duty.get();
        }
      }
    }
    return wanted ? Duty.GAP : Duty.CLOSED;
  }

  private Optional<Duty> turn(int layer, Rotation rotation, Instant at) {
    long shift = rotation.shiftAt(at, rota.zone());
    if (shift < 0) {
      return Optional.empty();
    }
    return rotation
        .here(shift, person -> here(person, at))
        .map(
            person -> {
              boolean own = person.equals(rotation.regular(shift));
              return new Duty(person, own ? Duty.Why.TURN : Duty.Why.IN_PLACE, layer, shift, null);
            });
  }

  /** Whether somebody works here and is not absent. */
  public boolean here(String person, Instant at) {
    return !gone.contains(person)
        && absences.getOrDefault(person, List.of()).stream().noneMatch(span -> span.has(at));
  }

  /** The whole of a span, in its order, without a hole. Two shifts of one person stay two. */
  public List<Stretch> coverage(Span span) {
    List<Stretch> all = new ArrayList<>();
    Instant from = span.from();
    Duty duty = at(from);
    for (Instant edge : edges(span)) {
      Duty next = at(edge);
      if (!next.equals(duty)) {
        all.add(new Stretch(new Span(from, edge), duty));
        from = edge;
        duty = next;
      }
    }
    all.add(new Stretch(new Span(from, span.to()), duty));
    return all;
  }

  private Set<Instant> edges(Span span) {
    Set<Instant> edges = new TreeSet<>();
    rota.layers().forEach(layer -> layer.edges(span, rota.zone(), edges));
    standIns.forEach(one -> ends(one.span(), span, edges));
    absences.values().forEach(spans -> spans.forEach(one -> ends(one, span, edges)));
    edges.remove(span.from());
    return edges;
  }

  private static void ends(Span one, Span within, Set<Instant> edges) {
    Layer.add(one.from(), within, edges);
    Layer.add(one.to(), within, edges);
  }

  /** When somebody should be on call and nobody is. */
  public List<Span> gaps(Span span) {
    return coverage(span).stream()
        .filter(stretch -> stretch.duty().why() == Duty.Why.GAP)
        .map(Stretch::span)
        .toList();
  }

  /** The first moment of a span at which somebody is on call. */
  public Optional<Instant> next(Span span) {
    for (Instant from = span.from(); from.isBefore(span.to()); ) {
      Instant far = from.plus(AT_ONCE);
      Instant to = far.isBefore(span.to()) ? far : span.to();
      for (Stretch stretch : coverage(new Span(from, to))) {
        if (stretch.duty().person() != null) {
          return Optional.of(stretch.span().from());
        }
      }
      from = to;
    }
    return Optional.empty();
  }
}
