package io.huifang.escalation.oncall.page;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.oncall.Absences;
import io.huifang.escalation.oncall.OnCallAbsence;
import io.huifang.escalation.oncall.OnCallOverride;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Overrides;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.gap.Gaps;
import io.huifang.escalation.oncall.page.form.HoursText;
import io.huifang.escalation.oncall.page.form.ScheduleForm;
import io.huifang.escalation.oncall.rota.Duty;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.Stretch;
import io.huifang.escalation.oncall.swap.OnCallSwap;
import io.huifang.escalation.oncall.swap.Swaps;
import io.huifang.platform.security.Caller;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the pages say, in the language of the reader. */
@ApplicationScoped
class Lines {
  private static final Duration OFFERED = Duration.ofDays(56);
  private static final Duration SIGHT = Duration.ofDays(31);
  @Inject Rosters rosters;
  @Inject Gaps gaps;
  @Inject Overrides overrides;
  @Inject Absences absences;
  @Inject Swaps swaps;
  @Inject Directory directory;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject Clock clock;

  ScheduleLine line(OnCallSchedule schedule) {
    Instant now = clock.instant();
    Span span = new Span(now, now.plus(SIGHT));
    List<Stretch> stretches = rosters.of(schedule, span).coverage(span);
    Duty duty = stretches.get(0).duty();
    // two shifts of the same person are one for whoever wants to know whom to call
    int next = 1;
    while (next < stretches.size()
        && Objects.equals(stretches.get(next).duty().person(), duty.person())) {
      next++;
    }
    boolean last = next == stretches.size();
    return new ScheduleLine(
        schedule.id(),
        schedule.name(),
        schedule.definition().zone(),
        schedule.version(),
        duty.person() == null ? null : name(duty.person()),
        duty.why() != Duty.Why.CLOSED,
        last ? null : stretches.get(next).span().from(),
        last || stretches.get(next).duty().person() == null
            ? null
            : name(String.valueOf(stretches.get(next).duty().person())),
        gaps.soon(schedule));
  }

  List<LayerLine> layers(OnCallSchedule schedule) {
    List<LayerLine> lines = new ArrayList<>();
    for (LayerDefinition layer : schedule.definition().layers()) {
      List<String> hours =
          Arrays.stream(HoursText.show(layer.windows(), locale()).split("\n"))
              .filter(line -> !line.isEmpty())
              .toList();
      List<String> people = layer.people().stream().map(this::nameOrLeft).toList();
      lines.add(new LayerLine(lines.size() + 1L, layer.name(), people, turns(layer), hours));
    }
    return lines;
  }

  private String turns(LayerDefinition layer) {
    OnCallTexts texts = texts();
    String many = String.valueOf(layer.length());
    String length =
        switch (layer.unit()) {
          case HOURS -> texts.lengthHours(many);
          case DAYS -> texts.lengthDays(many);
          case WEEKS -> texts.lengthWeeks(many);
        };
    String changes =
        layer.weekday() == null
            ? texts.changesAt(layer.changeOver())
            : texts.changesOn(
                layer.weekday().getDisplayName(TextStyle.FULL, locale()), layer.changeOver());
    String begins = texts.begins(layer.start());
    return String.join(" · ", texts.every(length), changes, begins);
  }

  List<OverrideLine> overrides(OnCallSchedule schedule) {
    return overrides.toCome(schedule.id()).stream()
        .map(OnCallOverride::view)
        .map(
            one ->
                new OverrideLine(
                    one.id().toString(),
                    name(one.person()),
                    one.from(),
                    one.to(),
                    one.reason(),
                    texts().overrideBy(name(one.by()))))
        .toList();
  }

  /**
   * Absences that are not over.
   *
   * @param all of everybody, else those of the reader
   */
  List<OverrideLine> absences(boolean all) {
    return absences.toCome().stream()
        .map(OnCallAbsence::view)
        .filter(one -> all || one.person().equals(caller.id()))
        .map(
            one ->
                new OverrideLine(
                    one.person(), name(one.person()), one.from(), one.to(), null, one.by()))
        .toList();
  }

  List<SwapLine> swaps(OnCallSchedule schedule) {
    return swaps.toCome().stream()
        .filter(swap -> swap.schedule().equals(schedule.id()))
        .map(this::swap)
        .toList();
  }

  private SwapLine swap(OnCallSwap.SwapView swap) {
    String by = name(swap.askedBy());
    return new SwapLine(
        swap,
        swap.askedOf() == null ? texts().asksAll(by) : texts().asks(by, name(swap.askedOf())),
        swap.decidedBy() == null ? null : name(swap.decidedBy()),
        swap.isFor(caller.id()),
        swap.askedOf() != null,
        swap.isOf(caller.id()));
  }

  /** Shifts of the reader that can be given away, by when they begin and end. */
  List<Option> shifts(OnCallSchedule schedule) {
    Instant now = clock.instant();
    Span span = new Span(now, now.plus(OFFERED));
    return rosters.of(schedule, span).coverage(span).stream()
        .filter(stretch -> caller.id().equals(stretch.duty().person()))
        .map(
            stretch ->
                new Option(
                    stretch.span().from() + "|" + stretch.span().to(),
                    texts()
                        .fromTo(time.show(stretch.span().from()), time.show(stretch.span().to()))))
        .toList();
  }

  /** Everybody who works here. */
  List<Option> people() {
    return directory.everybody().stream()
        .map((PersonCopy person) -> new Option(person.id(), person.name()))
        .toList();
  }

  String name(String id) {
    return directory.person(id).map(PersonCopy::name).orElse(id);
  }

  private String nameOrLeft(String id) {
    return directory.working(id) ? name(id) : texts().left(name(id));
  }

  /** People to choose from, with those of a form who have left since. */
  List<Option> people(ScheduleForm form) {
    List<Option> all = new ArrayList<>(people());
    form.layers().stream()
        .flatMap(layer -> layer.people().stream())
        .filter(id -> !id.isEmpty())
        .distinct()
        .filter(id -> all.stream().noneMatch(option -> option.value().equals(id)))
        .toList()
        .forEach(id -> all.add(new Option(id, texts().left(name(id)))));
    return all;
  }

  OnCallTexts texts() {
    return visitor.language().texts(OnCallTexts.class);
  }

  Locale locale() {
    return Locale.forLanguageTag(visitor.language().tag());
  }
}
