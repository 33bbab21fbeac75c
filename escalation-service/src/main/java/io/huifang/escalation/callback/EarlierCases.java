package io.huifang.escalation.callback;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.EscalationCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What else has gone wrong for a customer. */
@ApplicationScoped
class EarlierCases {
  private static final int SHOWN = 5;
  @Inject CaseRepository cases;

  /** The newest that the reader may see. */
  List<CaseView> of(EscalationCase subject) {
    if (subject.customerId() == null) {
      return List.of();
    }
    return cases
        .find("customerId = ?1 and id <> ?2 order by id desc", subject.customerId(), subject.id())
        .range(0, SHOWN * 4)
        .stream()
        .filter(cases::maySee)
        .limit(SHOWN)
        .map(CaseView::of)
        .toList();
  }
}
