package io.huifang.escalation.matrix;

import io.huifang.escalation.CaseLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works here and how many open cases each has, as one transaction sees it. */
final class Workload {
  private final List<Busy> people;

  Workload(List<Busy> people) {
    this.people = new ArrayList<>(people);
  }

  Stream<Busy> people() {
    return people.stream();
  }

  /** Somebody has got another one in this transaction, which is not written yet. */
  void oneMoreFor(String person) {
    people.replaceAll(one -> one.id().equals(person) ? one.oneMore() : one);
  }

  /** Somebody with so many open cases. */
  record Busy(String id, @Nullable String team, CaseLevel.Post post, long cases) {
    private Busy oneMore() {
      return new Busy(id, team, post, cases + 1);
    }
  }
}
