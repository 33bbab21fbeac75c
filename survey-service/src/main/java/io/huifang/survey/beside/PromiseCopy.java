package io.huifang.survey.beside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody has promised to call back. */
@Entity
public class PromiseCopy {
  @Id private UUID id;
  private @Nullable UUID caseId;
  private String state;
  private Instant dueAt;
  private long version;

  protected PromiseCopy() {}

  @Nullable UUID caseId() {
    return caseId;
  }

  Instant dueAt() {
    return dueAt;
  }
}
