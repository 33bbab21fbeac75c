package io.huifang.kpi.intake;

import io.huifang.kpi.intake.Steps.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one transaction has taken so far; of each aggregate only the highest version matters. */
final class Batch {
  private final Map<Subject.Key, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();

  void add(Subject subject) {
    subjects.merge(subject.key(), subject, (a, b) -> b.version() > a.version() ? b : a);
  }

  void add(Step step) {
    steps.putIfAbsent(step.ticket_id() + "/" + step.version(), step);
  }

  List<Subject> subjects() {
    return new ArrayList<>(subjects.values());
  }

  List<Step> steps() {
    return new ArrayList<>(steps.values());
  }
}
