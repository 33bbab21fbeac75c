package io.huifang.kpi.dashboard.once;

import java.util.List;
import java.util.UUID;

/**
 * Tickets whose window has passed and whose customer was asked, by who says that it was solved at
 * first contact.
 *
 * @param onlyTickets the tickets say yes and the customer says no: what operational figures hide
 * @param onlyCustomer the customer says yes, although it was transferred, reopened or came back
 * @param disputed the newest of {@code onlyTickets}
 */
public record Agreement(
    long both, long onlyTickets, long onlyCustomer, long neither, List<Disputed> disputed) {

  /** A ticket of which the customer says that it was not solved at first contact. */
  public record Disputed(UUID ticket, String label) {}

  /** Of how many both is known. */
  public long all() {
    return both + onlyTickets + onlyCustomer + neither;
  }

  /** How often both say the same, in whole per cent. */
  public long agreed() {
    return all() == 0 ? 0 : Math.round(100.0 * (both + neither) / all());
  }
}
