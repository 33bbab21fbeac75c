package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Dims;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.MatrixRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rule a case falls under, by category and severity. */
public record Picture(List<Row> rows) {
  private static final UUID NOTHING = new UUID(0, 0);

  /** A category, null for all that no rule names. */
  public record Row(@Nullable String category, List<Cell> cells) {}

  /**
   * Where such a case goes.
   *
   * @param rule null if none fits
   * @param changed whether it is another rule than before
   */
  public record Cell(
      Severity severity, @Nullable MatrixRule rule, @Nullable MatrixRule before, boolean changed) {

    /** Business minutes of all levels together. */
    public long minutes() {
      return minutes(rule);
    }

    static int minutes(@Nullable MatrixRule rule) {
      return rule == null ? 0 : rule.levels().stream().mapToInt(CaseLevel::withinMinutes).sum();
    }

    public long levels() {
      return rule == null ? 0 : rule.levels().size();
    }
  }

  /**
   * Draws it for one tier.
   *
   * @param before what is in force
   * @param tier null for customers of whom no tier is known
   */
  static Picture of(List<MatrixRule> rules, List<MatrixRule> before, @Nullable String tier) {
    List<Row> rows = new ArrayList<>();
    Stream.concat(before.stream(), rules.stream())
        .map(MatrixRule::category)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(category -> rows.add(row(rules, before, category, tier)));
    rows.add(row(rules, before, null, tier));
    return new Picture(rows);
  }

  private static Row row(
      List<MatrixRule> rules,
      List<MatrixRule> before,
      @Nullable String category,
      @Nullable String tier) {
    return new Row(
        category,
        Arrays.stream(Severity.values())
            .map(
                severity -> {
                  NewCase imagined = imagine(category, severity, tier, null);
                  MatrixRule now = EscalationMatrix.ruleFor(rules, imagined);
                  MatrixRule was = EscalationMatrix.ruleFor(before, imagined);
                  return new Cell(severity, now, was, !Objects.equals(now, was));
                })
            .toList());
  }

  /** A case that is never opened. */
  static NewCase imagine(
      @Nullable String category, Severity severity, @Nullable String tier, @Nullable String team) {
    return new NewCase(
        Cause.AGENT_REQUEST,
        severity,
        NOTHING,
        null,
        null,
        null,
        NOTHING,
        "dry run",
        new Dims(null, category, null, null, tier, null, team, null));
  }

  List<Cell> changed() {
    return rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::changed).toList();
  }
}
