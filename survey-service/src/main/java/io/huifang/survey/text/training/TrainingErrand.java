package io.huifang.survey.text.training;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.StandingWork;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.survey.text.analysis.AgainStep;
import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.taught.ModelTable;
import io.huifang.survey.text.taught.Models;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * One replica trains, at night; as long as there is no model it looks every hour whether there are
 * labels enough. Training takes processor time and no transaction; what comes of it is written
 * through the claim, so a replica that has lost it has trained for nothing.
 */
@ApplicationScoped
public class TrainingErrand implements DueErrand {
  static final String KIND = "text-training";
  static final String KEY = "models";
  private static final DueRules RULES =
      DueRules.ERRANDS
          .workers(1)
          .batch(1)
          .parkAfter(0)
          .pauses(Duration.ofMinutes(1), Duration.ofHours(1));

  /** Longer than any replica goes by the version before. */
  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  @Inject Labels labels;
  @Inject Attempts attempts;
  @Inject ModelTable table;
  @Inject Models models;
  @Inject Nights nights;
  @Inject SettingsChanges settings;
  @Inject DueWork due;
  @Inject StandingWork standing;
  @Inject Clock clock;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    for (ModelKind kind : ModelKind.values()) {
      Labelled labelled = labels.of(kind);
      if (!claim.lost() && news(claim, kind, labelled)) {
        Lesson lesson = Lesson.of(kind, labelled, models.atOnce(kind), clock.instant());
        claim.during(() -> keep(lesson));
      }
    }
    boolean none = models.atOnce(ModelKind.SENTIMENT).isEmpty();
    claim.finish(() -> due.plan(KIND, KEY, none ? nights.soon() : nights.next()));
  }

  private boolean news(DueClaim claim, ModelKind kind, Labelled labelled) {
    boolean[] news = new boolean[1];
    claim.during(() -> news[0] = differs(attempts.last(kind), labelled, table.newest(kind) == 0));
    return news[0];
  }

  /** A few more comments do not make another model, and a night of training costs the same. */
  static boolean differs(Optional<Attempt> last, Labelled labelled, boolean none) {
    if (last.isEmpty() || !last.get().classes().equals(labelled.classes())) {
      return true;
    }
    if (last.get().outcome() == Outcome.TAKEN && none) {
      return true;
    }
    int change = Math.abs(last.get().all() - labelled.size());
    return change >= Math.max(none ? 1 : 20, labelled.size() / 50);
  }

  private void keep(Lesson lesson) {
    attempts.keep(lesson.attempt());
    if (lesson.model() != null) {
      table.add(lesson.model());
      settings.changed();
      due.plan(AgainStep.KIND, AgainStep.KEY, clock.instant().plus(KNOWN_EVERYWHERE));
    }
  }
}
