package io.huifang.survey.asking;

import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.rules.Fatigue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The customers of one step, all of them locked, with what decides about asking them. */
final class Addressees {
  private final Map<UUID, CustomerCopy> copies;
  private final Map<UUID, Set<UUID>> persons;
  private final Set<UUID> optedOut;
  private final Map<UUID, List<Fatigue.Asked>> asked = new HashMap<>();
  private final Judgement.Tally tally;

  /**
   * @param persons all records of the person of each customer
   * @param optedOut who has said it here
   * @param asked what each record was asked, by anything but the invitations of the step
   * @param tally with the quotas of all rules of the step
   */
  Addressees(
      Map<UUID, CustomerCopy> copies,
      Map<UUID, Set<UUID>> persons,
      Set<UUID> optedOut,
      Map<UUID, List<Fatigue.Asked>> asked,
      Judgement.Tally tally) {
    this.copies = copies;
    this.persons = persons;
    this.optedOut = optedOut;
    asked.forEach((record, all) -> this.asked.put(record, new ArrayList<>(all)));
    this.tally = tally;
  }

  Optional<CustomerCopy> copy(UUID customer) {
    return Optional.ofNullable(copies.get(customer));
  }

  /** All records of the person, as far as they are known here. */
  List<CustomerCopy> records(UUID customer) {
    return persons.getOrDefault(customer, Set.of(customer)).stream()
        .flatMap(record -> copy(record).stream())
        .toList();
  }

  boolean optedOut(UUID customer) {
    return optedOut.contains(customer) || copy(customer).filter(CustomerCopy::optedOut).isPresent();
  }

  /** What the person was asked, under whichever record. */
  List<Fatigue.Asked> before(UUID customer) {
    return persons.getOrDefault(customer, Set.of(customer)).stream()
        .flatMap(record -> asked.getOrDefault(record, List.of()).stream())
        .toList();
  }

  /** The next invitation of the step is to know. */
  void asked(UUID customer, Fatigue.Asked what) {
    asked.computeIfAbsent(customer, key -> new ArrayList<>()).add(what);
  }

  Judgement.Tally tally() {
    return tally;
  }
}
