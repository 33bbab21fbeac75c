package io.huifang.escalation.oncall.gap;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** That somebody looks for gaps at all. */
@ApplicationScoped
public class GapAudit implements DueAudit {
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return GapStep.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    boolean planned =
        !entities
            .createNativeQuery("select 1 from due_work where kind = 'on-call-gap' and key = 'look'")
            .getResultList()
            .isEmpty();
    return planned ? List.of() : List.of(new Finding(GapStep.KEY, before));
  }
}
