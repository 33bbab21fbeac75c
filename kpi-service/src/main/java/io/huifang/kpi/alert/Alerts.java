package io.huifang.kpi.alert;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.warning.Signal;
import io.huifang.kpi.watch.Watch;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of alerts. */
@ApplicationScoped
public class Alerts {
  private static final String RAISED = "alert.raised.v1";
  private static final String ENDED = "alert.ended.v1";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject AlertPoints points;
  @Inject AlertWords words;
  @Inject Catalogue catalogue;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * What is to be done about the latest piece of a course, in the transaction that holds the lock
   * of the watch.
   *
   * @param raises whether something new may be raised; what is over ends in any case
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void saw(Watch watch, ChartPoint latest, boolean raises) {
    Optional<Alert> open = open(watch.id()).filter(alert -> stillAbout(alert, watch));
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    latest.signals().stream().filter(watch.rules()::contains).forEach(signals::add);
    boolean alarming = latest.worse() && !signals.isEmpty();
    if (alarming && raises && !points.known(watch.id(), latest.start())) {
      AlertPoint point = AlertPoints.of(latest, signals);
      open.ifPresentOrElse(alert -> goesOn(alert, point), () -> raise(watch, point));
    } else if (!alarming && open.isPresent() && !latest.start().isBefore(open.get().lastStart())) {
      end(open.get());
    }
  }

  /** Where something else is watched now, what was out of control is over. */
  private boolean stillAbout(Alert alert, Watch watch) {
    if (alert.isAbout(watch)) {
      return true;
    }
    end(alert);
    entities.flush(); // before another one is opened
    return false;
  }

  /** Nobody watches it any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void over(UUID watch) {
    open(watch).ifPresent(this::end);
  }

  private void raise(Watch watch, AlertPoint point) {
    Alert alert = new Alert(watch, catalogue.known(watch.metric()), point.start(), clock.instant());
    alert.says(words.sentence(alert, point, watch.language()));
    entities.persist(alert);
    entities.flush();
    points.add(watch.id(), alert.id(), point);
    tell(RAISED, alert, point);
  }

  private void goesOn(Alert alert, AlertPoint point) {
    points.add(alert.watchId(), alert.id(), point);
    alert.goesOn(point.start());
  }

  private void end(Alert alert) {
    alert.ended(clock.instant());
    List<AlertPoint> all = points.of(List.of(alert.id())).getOrDefault(alert.id(), List.of());
    tell(ENDED, alert, all.get(all.size() - 1));
  }

  private void tell(String type, Alert alert, AlertPoint point) {
    outbox.tell(
        new Fact(
            type,
            alert.id(),
            alert.version(),
            alert.watchId(), // all that is about one watch is one loop, and so one open case
            clock.instant(),
            AlertFact.of(alert, point, words.link(alert.id()))));
  }

  private Optional<Alert> open(UUID watch) {
    return entities
        .createQuery("select id from Alert where watchId = :watch and endedAt is null", UUID.class)
        .setParameter("watch", watch)
        .getResultStream()
        .findFirst()
        .flatMap(id -> locks.locked(Alert.class, id));
  }

  /**
   * Somebody sees to it. Whoever is first stays: to be told that a colleague was quicker helps
   * nobody.
   *
   * @param team the only one whose alerts the caller may know, null for all
   * @throws ProblemException 404 if there is none
   */
  @Transactional
  public AlertView acknowledge(UUID id, String by, @Nullable String team) {
    Alert alert =
        locks
            .locked(Alert.class, id)
            .filter(found -> visible(found, team))
            .orElseThrow(() -> ProblemException.notFound("Alert " + id));
    if (alert.acknowledgedAt() == null) {
      alert.acknowledged(by, clock.instant());
    }
    return view(alert);
  }

  /**
   * @throws ProblemException 404 if there is none that the caller may know
   */
  @Transactional
  public AlertView get(UUID id, @Nullable String team) {
    return Optional.ofNullable(entities.find(Alert.class, id))
        .filter(found -> visible(found, team))
        .map(this::view)
        .orElseThrow(() -> ProblemException.notFound("Alert " + id));
  }

  /**
   * The only team whose alerts somebody may know, null for all. Figures of all teams together are
   * nobody's own, so whoever has no team knows of none.
   */
  public static @Nullable String scope(Caller caller) {
    return caller.seesAllTeams() ? null : Objects.requireNonNullElse(caller.team(), "");
  }

  /**
   * Those that lasted into a time, the newest first.
   *
   * @param from raised before {@code to} and not over before this
   * @param team the only one whose alerts are wanted, null for all
   */
  @Transactional
  public List<AlertView> during(Instant from, Instant to, @Nullable String team, int most) {
    TypedQuery<Alert> query =
        entities
            .createQuery(
                "from Alert where raisedAt < :to and (endedAt is null or endedAt >= :from)"
                    + (team == null ? "" : " and team = :team")
                    + " order by (case when endedAt is null then 0 else 1 end), raisedAt desc, id",
                Alert.class)
            .setParameter("from", from)
            .setParameter("to", to)
            .setMaxResults(most);
    if (team != null) {
      query.setParameter("team", team);
    }
    List<Alert> found = query.getResultList();
    Map<UUID, List<AlertPoint>> all = points.of(found.stream().map(Alert::id).toList());
    return found.stream()
        .map(alert -> AlertView.of(alert, all.getOrDefault(alert.id(), List.of()), words))
        .toList();
  }

  private AlertView view(Alert alert) {
    return AlertView.of(
        alert, points.of(List.of(alert.id())).getOrDefault(alert.id(), List.of()), words);
  }

  private static boolean visible(Alert alert, @Nullable String team) {
    return team == null || team.equals(alert.team());
  }
}
