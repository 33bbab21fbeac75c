package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.ticket.contact.Handle;
import io.huifang.ticket.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The contacts of somebody who is erased: those under the name, and those of an unknown caller with
 * one of the person's handles. They count as before; whom they were with nobody can tell any more,
 * nor say again.
 */
@ApplicationScoped
class ErasedCallers {
  private static final String KNOWN =
      "update contact set customer_id = ?, caller_gone_at = ? where customer_id = ? returning id";
  private static final String UNKNOWN =
      "update contact set handle = null, handle_key = null, caller_gone_at = ?"
          + " where handle_key = any(?) returning id";
  @Inject Rows rows;
  @Inject Clock clock;

  /**
   * @return the ids of the contacts
   */
  List<UUID> erase(Customer.View known, UUID nobody) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    List<String> keys =
        Stream.of(known.phone(), known.email(), known.externalId())
            .map(Handle::key)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    Stream<UUID> named = rows.change(KNOWN, nobody, now, known.id()).stream();
    return keys.isEmpty()
        ? named.toList()
        : Stream.concat(named, rows.change(UNKNOWN, now, keys).stream()).toList();
  }
}
