package io.huifang.ticket.dossier;

import io.huifang.ticket.customer.Customer;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.stream.Stream;

/** What the pages about customers call people. */
@TemplateExtension
public final class Called {
  private Called() {}

  /** The name, else what else we know somebody by, a dash for nobody. */
  static String called(Customer.View customer) {
    return Stream.of(customer.name(), customer.email(), customer.phone(), customer.externalId())
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse("–");
  }

  /** For a link that a telephone understands. */
  static String dialled(String phone) {
    return phone.toLowerCase(Locale.ROOT).replaceAll("[^0-9+]", "");
  }
}
