package io.huifang.escalation.directory;

import io.huifang.escalation.Dims;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What a case needs to know of a ticket. */
@Entity
public class TicketCopy {
  @Id private UUID id;
  private String number;
  private @Nullable UUID customerId;
  private UUID correlationId;
  private @Nullable String subject;
  private @Nullable String state;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Dims dims;

  private long version;

  protected TicketCopy() {}

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public UUID correlationId() {
    return correlationId;
  }

  /** What it is about; null until ticket-service has told of it. */
  public @Nullable String subject() {
    return subject;
  }

  public @Nullable String state() {
    return state;
  }

  public Dims dims() {
    return dims;
  }
}
