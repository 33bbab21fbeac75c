package io.huifang.survey.results.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How often a link was opened; written by a statement, for many may open it at once. */
@Entity
@Immutable
@Table(name = "results_link_opened")
public class LinkOpened {
  @Id private UUID linkId;
  private long times;
  private Instant lastAt;

  protected LinkOpened() {}

  long times() {
    return times;
  }

  Instant lastAt() {
    return lastAt;
  }

  UUID linkId() {
    return linkId;
  }
}
