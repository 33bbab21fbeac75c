package io.huifang.survey.text.page;

import io.huifang.survey.text.learn.Quality;
import io.huifang.survey.text.taught.Model;
import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.taught.Models;
import io.huifang.survey.text.training.Attempt;
import io.huifang.survey.text.training.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far suggestions can be trusted. */
@ApplicationScoped
class ModelNotes {
  @Inject Models models;
  @Inject Attempts attempts;

  /** In the transaction of the caller. */
  List<Note> all() {
    return Arrays.stream(ModelKind.values()).map(this::of).toList();
  }

  private Note of(ModelKind kind) {
    return new Note(
        kind, models.current(kind).map(InForce::of).orElse(null), attempts.last(kind).orElse(null));
  }

  /**
   * About one kind.
   *
   * @param inForce null while none was good enough
   * @param lastAttempt null before the first
   */
  public record Note(ModelKind kind, @Nullable InForce inForce, @Nullable Attempt lastAttempt) {}

  /**
   * The model that suggests.
   *
   * @param labels how many comments of each class it was made from, those held out included
   */
  public record InForce(
      int version, Instant trainedAt, List<String> classes, List<Integer> labels, Quality quality) {

    static InForce of(Model model) {
      return new InForce(
          model.version(), model.trainedAt(), model.classes(), model.labels(), model.quality());
    }

    /** How many labels there were in all. */
    public int all() {
      return labels.stream().mapToInt(Integer::intValue).sum();
    }
  }
}
