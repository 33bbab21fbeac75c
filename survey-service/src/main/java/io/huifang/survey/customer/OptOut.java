package io.huifang.survey.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A customer has told us on the page not to ask again. */
@Entity
public class OptOut {
  @Id private UUID customerId;
  private Instant at;

  protected OptOut() {}

  UUID customerId() {
    return customerId;
  }

  Instant at() {
    return at;
  }
}
