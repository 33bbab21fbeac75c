package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads comments, a hundred at a time; whatever has happened to them meanwhile holds. */
@ApplicationScoped
public class AnalysisStep implements DueStep {
  static final String KIND = "text";
  private static final DueRules RULES = DueRules.STEPS.together(100).workers(1);
  @Inject Analyses analyses;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(List<DueItem> items) {
    analyses.make(items.stream().map(item -> UUID.fromString(item.key())).toList());
  }
}
