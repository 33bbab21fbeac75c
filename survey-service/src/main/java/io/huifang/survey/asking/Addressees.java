package io.huifang.survey.asking;

import io.huifang.survey.customer.CustomerCopy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers of one step, all of them locked, with what decides about asking them. */
final class Addressees {
  private final Map<UUID, CustomerCopy> copies;
  private final Set<UUID> optedOut;
  private final Map<UUID, Instant> lastAsked;

  /**
   * @param optedOut who has said it here
   * @param lastAsked by anything but the invitations of the step
   */
  Addressees(Map<UUID, CustomerCopy> copies, Set<UUID> optedOut, Map<UUID, Instant> lastAsked) {
    this.copies = copies;
    this.optedOut = optedOut;
    this.lastAsked = new HashMap<>(lastAsked);
  }

  Optional<CustomerCopy> copy(UUID customer) {
    return Optional.ofNullable(copies.get(customer));
  }

  boolean optedOut(UUID customer) {
    return optedOut.contains(customer) || copy(customer).filter(CustomerCopy::optedOut).isPresent();
  }

  boolean askedSince(Instant since, UUID customer) {
    @Nullable Instant last = lastAsked.get(customer);
    return last != null && last.isAfter(since);
  }

  /** The next invitation of the step is to know. */
  void asked(UUID customer, Instant at) {
    lastAsked.put(customer, at);
  }
}
