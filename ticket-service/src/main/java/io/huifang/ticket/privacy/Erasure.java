package io.huifang.ticket.privacy;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.id.Ids;
import io.huifang.platform.privacy.FileTraces;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.customer.Aliases;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.customer.HandleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases a customer: the tickets of the person become those of somebody who is nobody, under a
 * fresh id from which no way leads back; what people wrote in them becomes a marker. So every
 * number that was counted stays, repeat contacts included.
 */
@ApplicationScoped
public class Erasure {
  private static final String STAND_IN =
      """
      insert into customer (id, tier, segment, language, opted_out, version)
      select ?, tier, segment, language, true, 1 from customer where id = ?
      """;
  // survey-service knows imported tickets by the id that they had in their source
  private static final String IMPORTED =
      "select md5(external_id)::uuid from ticket where customer_id = ? and external_id is not null";
  private static final String TICKETS =
      """
      update ticket set customer_id = ?, subject = ?, external_id = null where customer_id = ?
      returning id
      """;
  @Inject AggregateLocks locks;
  @Inject EntityManager entities;
  @Inject Rows rows;
  @Inject Words words;
  @Inject ToldCopies copies;
  @Inject ErasedCallers callers;
  @Inject Traces traces;
  @Inject FileTraces files;
  @Inject Customers customers;
  @Inject Aliases aliases;
  @Inject HandleBook book;
  @Inject ErasureTold told;
  @Inject Audit audit;

  /**
   * @return how many tickets lost their words
   * @param ifMatch the version of the record that the administrator has read
   * @throws ProblemException 404 if there is nobody (any more) with this id, 409 while a file is
   *     being imported, 412 if it has changed since, 428 without the header
   */
  @Transactional
  public int erase(UUID person, @Nullable String ifMatch) {
    UUID living =
        customers
            .findByIdOptional(person)
            .map(customers::living)
            .map(Customer::id)
            .orElseThrow(() -> ProblemException.notFound("Customer " + person));
    locks.toChange(Customer.class, living, ifMatch, found -> true, "Customer");
    List<UUID> held = files.files();
    if (!held.isEmpty()) {
      throw ProblemException.conflict(
          "import-under-way",
          "The person may be in the file of import %s and would come back; let it end, or cancel it"
              .formatted(held.get(0)));
    }
    return becomeNobody(living);
  }

  /** The person by all records, in the transaction that has locked the living one. */
  int becomeNobody(UUID person) {
    List<UUID> records = new ArrayList<>(aliases.of(person));
    records.add(person);
    // aliases of aliases first: nobody refers to who is gone
    rows.change("update customer set merged_into = null where id = any(?)", records);
    return records.stream().mapToInt(this::becomesNobody).sum();
  }

  private int becomesNobody(UUID person) {
    List<String> reached = book.of(person).stream().map(Handle::shown).toList();
    Customer.View known = entities.find(Customer.class, person).view();
    entities.clear();
    UUID nobody = Ids.next();
    List<UUID> importedAs = rows.change(IMPORTED, person);
    files.erase(
        Stream.concat(Stream.ofNullable(known.name()), reached.stream()).toList(),
        Arrays.asList(known.externalId()),
        importedAs);
    rows.change(STAND_IN, nobody, person);
    copies.settle(person);
    List<UUID> tickets = rows.change(TICKETS, nobody, Traces.MARKER, person);
    words.erase(tickets);
    copies.erase(person, nobody);
    List<UUID> contacts = callers.erase(known, nobody);
    rows.change("delete from customer where id = ?", person);
    for (String address : reached) {
      rows.change("delete from mail where lower(recipient) = lower(?)", address);
    }
    traces.erase(person, nobody, Stream.concat(tickets.stream(), contacts.stream()).toList());
    told.tell(person, nobody, tickets, importedAs);
    audit.note("customer", person.toString(), "ERASED", Map.of("tickets", tickets.size()));
    return tickets.size();
  }
}
