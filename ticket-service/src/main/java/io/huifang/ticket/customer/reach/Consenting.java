package io.huifang.ticket.customer.reach;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.consent.Consents;
import io.huifang.ticket.customer.Aliases;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what a person has said about being reached. It holds for every record of theirs. */
@ApplicationScoped
public class Consenting {
  @Inject Customers customers;
  @Inject Aliases aliases;
  @Inject Consents consents;
  @Inject AggregateLocks locks;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * @param given null if nothing is known any more
   * @param by subject of whoever writes it down
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public Customer say(
      UUID id,
      @Nullable String ifMatch,
      Consent.Channel channel,
      @Nullable Boolean given,
      String source,
      String by) {
    Customer customer = customers.toChange(id, ifMatch);
    List<Customer> records = new ArrayList<>(List.of(customer));
    aliases
        .of(customer.id())
        .forEach(alias -> locks.locked(Customer.class, alias).ifPresent(records::add));
    List<UUID> ids = records.stream().map(Customer::id).toList();
    if (given == null) {
      consents.forget(ids, channel);
    } else {
      consents.say(ids, new Consent(channel, given, clock.instant(), by, source));
    }
    String said = given == null ? "UNKNOWN" : given ? "GIVEN" : "REFUSED";
    audit.note(
        "customer",
        customer.id().toString(),
        "CONSENT",
        Map.of("channel", channel, "consent", said));
    for (Customer one : records) {
      one.raiseVersion();
      customers.tell(one);
    }
    return customer;
  }
}
