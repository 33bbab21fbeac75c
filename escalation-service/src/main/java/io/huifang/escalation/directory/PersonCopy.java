package io.huifang.escalation.directory;

import io.huifang.escalation.CaseLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as ticket-service told. */
@Entity
public class PersonCopy {
  @Id private String id;
  private String name;
  private @Nullable String email;
  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private CaseLevel.Post post;

  private boolean active;
  private long version;

  protected PersonCopy() {}

  public String id() {
    return id;
  }

  public @Nullable String team() {
    return team;
  }

  boolean active() {
    return active;
  }

  public String name() {
    return name;
  }

  public @Nullable String email() {
    return email;
  }
}
