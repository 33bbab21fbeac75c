package io.huifang.survey.phone;

import io.huifang.survey.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who could be called.
 *
 * @param customer how the customer is called, null if that is not known
 * @param record id of the record, where the number stands
 * @param team its name
 * @param since when that happened that is asked about
 * @param tries calls so far, the latest first
 * @param busy who is calling now, null for nobody
 */
public record PhoneRow(
    UUID id,
    Purpose purpose,
    @Nullable String customer,
    @Nullable UUID record,
    @Nullable UUID ticket,
    @Nullable String number,
    @Nullable String team,
    Instant since,
    List<PhoneTry> tries,
    @Nullable String busy) {

  /** Calls that have ended, the latest first. */
  public List<PhoneTry> ended() {
    return tries.stream().filter(one -> one.outcome() != null).toList();
  }
}
