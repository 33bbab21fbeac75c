package io.huifang.suite.fault;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What callers were told has happened: the services must remember it, whatever became of them. */
final class Ledger {
  /** Key of the request, which is in the address of the customer, to the ticket. */
  final Map<String, String> opened = new ConcurrentHashMap<>();

  /** Tickets whose resolution was confirmed. */
  final Set<String> resolved = ConcurrentHashMap.newKeySet();

  /** Links of survey mails by address. */
  final Map<String, Set<String>> links = new ConcurrentHashMap<>();

  /** Links whose answer was confirmed. */
  final Set<String> answered = ConcurrentHashMap.newKeySet();

  /** Attempts to call a customer that were confirmed, and those of which we never heard. */
  final AtomicLong attempts = new AtomicLong();

  final AtomicLong unknownAttempts = new AtomicLong();

  /** Cases whose closing was confirmed. */
  final Set<String> closed = ConcurrentHashMap.newKeySet();

  /** Prefix of the external ids of an imported file to its number of rows. */
  final Map<String, Integer> imported = new ConcurrentHashMap<>();

  static String address(String key) {
    return key + "@example.org";
  }

  @Override
  public String toString() {
    return "%d tickets opened, %d resolved, %d asked, %d answers, %d attempts, %d cases closed, %d files imported"
        .formatted(
            opened.size(),
            resolved.size(),
            links.size(),
            answered.size(),
            attempts.get(),
            closed.size(),
            imported.size());
  }
}
