package io.huifang.ticket.dossier.person;

import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.consent.Consents;
import io.huifang.ticket.customer.Aliases;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.customer.HandleBook;
import io.huifang.ticket.duplicate.Duplicates;
import io.huifang.ticket.organisation.Organisations;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What else there is to a customer, for the page. */
@Named("person")
@ApplicationScoped
public class PersonTools {
  static final String DONE = "done";
  @Inject Customers customers;
  @Inject Aliases aliases;
  @Inject HandleBook book;
  @Inject Consents consents;
  @Inject Duplicates duplicates;
  @Inject Organisations organisations;
  @Inject Staff staff;
  @Inject Flash flash;
  @Inject Visitor visitor;

  /**
   * @param version of the record, which goes with every form
   * @param aliases records that live on in this one
   * @param alike records that may be the same person
   * @param organisation the name of the one that the customer is with, null for none
   */
  public record Around(
      UUID id,
      long version,
      List<Handle> handles,
      List<Reachable> consents,
      List<Customer.View> aliases,
      List<Duplicates.Alike> alike,
      Customer.View record,
      @Nullable String organisation) {
    public Handle.Kind[] kinds() {
      return Handle.Kind.values();
    }
  }

  /**
   * @param said null if nothing is known
   * @param by name of whoever wrote it down
   */
  public record Reachable(Consent.Channel channel, @Nullable Consent said, String by) {}

  /** A sentence about what a form has done, or has not. */
  public record Said(String text, boolean good) {}

  public Around around(UUID id) {
    Customer customer = customers.visible(id);
    return new Around(
        customer.id(),
        customer.version(),
        book.of(customer.id()),
        reachable(customer.id()),
        customers.named(aliases.of(customer.id())),
        duplicates.of(customer.id()),
        customer.view(),
        customer.organisation() == null
            ? null
            : organisations.findById(customer.organisation()).name());
  }

  private List<Reachable> reachable(UUID customer) {
    Map<Consent.Channel, Consent> said =
        consents.of(customer).stream().collect(Collectors.toMap(Consent::channel, one -> one));
    Map<String, String> names = staff.names(said.values().stream().map(Consent::by).toList());
    return Stream.of(Consent.Channel.values())
        .map(channel -> reachable(channel, said.get(channel), names))
        .toList();
  }

  private static Reachable reachable(
      Consent.Channel channel, @Nullable Consent said, Map<String, String> names) {
    return new Reachable(
        channel, said, said == null ? "" : names.getOrDefault(said.by(), said.by()));
  }

  public @Nullable Said said() {
    String left = flash.take(DONE);
    if (left == null) {
      return null;
    }
    Done done = Done.valueOf(left);
    return new Said(visitor.language().texts(PersonTexts.class).done(done), done.good());
  }
}
