package io.huifang.escalation.matrix;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.Dims;
import io.huifang.escalation.Duty;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Rota;
import io.huifang.escalation.Target;
import io.huifang.escalation.directory.Directory;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All versions of the matrix, and who it means today. */
@ApplicationScoped
public class Matrices extends PublishedVersions<EscalationMatrix> implements Assignment {
  private static final Duration LOOKS_AHEAD = Duration.ofDays(30);
  @Inject Directory directory;
  @Inject Owners owners;
  @Inject Rota rota;

  /** Owns what nobody else can own, so that no case is ever without. */
  @ConfigProperty(name = "huifang.escalation.owner-of-last-resort", defaultValue = "nobody-known")
  String lastResort;

  public Matrices() {
    super(EscalationMatrix.class);
  }

  @Override
  public CasePolicy policyFor(NewCase newCase) {
    EscalationMatrix matrix = inForce();
    MatrixRule rule = matrix.ruleFor(newCase);
    Long calendarVersion = directory.calendarVersion(rule.calendar()).orElse(null);
    return new CasePolicy(
        matrix.version(),
        rule.name(),
        rule.calendar(),
        calendarVersion,
        rule.promiseWithin(),
        hoursOf(rule),
        rule.levels());
  }

  private @Nullable Map<String, Long> hoursOf(MatrixRule rule) {
    Map<String, Long> versions = new TreeMap<>();
    for (CaseLevel level : rule.levels()) {
      if (level.hours() != null) {
        directory.calendarVersion(level.hours()).ifPresent(v -> versions.put(level.hours(), v));
      }
    }
    return versions.isEmpty() ? null : versions;
  }

  /**
   * The first whom a target of the level means. A level that means a schedule on which nobody is
   * waits for somebody; any other that means nobody falls to a lead, else to a manager.
   */
  @Override
  public Duty dutyAt(CaseLevel level, Dims dims, Instant at) {
    List<String> schedules = new ArrayList<>();
    Set<String> away = rota.awayAt(at);
    for (Target target : level.who()) {
      String schedule = target.kind() == Target.Kind.ON_CALL ? target.id() : null;
      Optional<String> found =
          schedule == null
              ? owners.meantBy(target, dims.team()).stream()
                  .filter(person -> !away.contains(person))
                  .findFirst()
              : rota.at(schedule, at).filter(directory::working);
      if (found.isPresent()) {
        return Duty.of(found.get());
      }
      Optional.ofNullable(schedule).filter(rota::knows).ifPresent(schedules::add);
    }
    return schedules.isEmpty()
        ? Duty.of(standIn(dims, CaseLevel.Post.LEAD, away))
        : Duty.standingIn(standIn(dims, CaseLevel.Post.MANAGER, away), nextOnCall(schedules, at));
  }

  private @Nullable Instant nextOnCall(List<String> schedules, Instant at) {
    return schedules.stream()
        .flatMap(schedule -> rota.nextAfter(schedule, at, at.plus(LOOKS_AHEAD)).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private String standIn(Dims dims, CaseLevel.Post first, Set<String> away) {
    return Stream.of(first, CaseLevel.Post.LEAD, CaseLevel.Post.MANAGER)
        .flatMap(post -> owners.meantBy(Target.of(post), dims.team()).stream())
        .filter(person -> !away.contains(person))
        .findFirst()
        .orElse(lastResort);
  }

  @Override
  public List<String> others(CaseLevel level, Dims dims, String besides, int wanted) {
    return level.who().stream()
        .flatMap(target -> owners.meantBy(target, dims.team()).stream())
        .filter(person -> !person.equals(besides))
        .distinct()
        .limit(wanted)
        .toList();
  }

  @Transactional
  public EscalationMatrix publish(
      List<MatrixRule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    check(rules);
    return publishNext(
        ifMatch, (number, now) -> new EscalationMatrix(number, now, by, reason, rules));
  }

  /**
   * Whether rules can be a version: one fits every case, and all that they name is known today.
   *
   * @throws ProblemException 400 with the field
   */
  public void check(List<MatrixRule> rules) {
    if (!EscalationMatrix.fitsEverything(rules)) {
      throw ProblemException.badField("rules", "must have one rule that fits every case");
    }
    for (int i = 0; i < rules.size(); i++) {
      requireKnown(rules.get(i), "rules[" + i + "].");
    }
  }

  private void requireKnown(MatrixRule rule, String path) {
    if (!directory.knowsCalendar(rule.calendar())) {
      throw ProblemException.badField(path + "calendar", "is not a known calendar");
    }
    for (int i = 0; i < rule.levels().size(); i++) {
      CaseLevel level = rule.levels().get(i);
      String at = path + "levels[" + i + "].";
      if (level.hours() != null && !directory.knowsCalendar(level.hours())) {
        throw ProblemException.badField(at + "hours", "is not a known calendar");
      }
      for (Target target : level.who()) {
        if (target.kind() == Target.Kind.ON_CALL
            && !rota.knows(Objects.requireNonNull(target.id()))) {
          throw ProblemException.badField(at + "who", "names no schedule: " + target.text());
        }
      }
    }
  }
}
