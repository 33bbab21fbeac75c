package io.huifang.survey.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What has come by a link; written by statements, for many may answer at once. */
@Entity
@Immutable
public class SurveyLinkCount {
  @Id private UUID linkId;
  private long answers;
  private long setAside;
  private @Nullable Instant lastAt;

  protected SurveyLinkCount() {}

  UUID linkId() {
    return linkId;
  }

  long answers() {
    return answers;
  }

  long setAside() {
    return setAside;
  }

  @Nullable Instant lastAt() {
    return lastAt;
  }
}
