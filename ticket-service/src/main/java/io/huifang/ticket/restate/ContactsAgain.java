package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.publish.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls, chats and visits that are over. */
@ApplicationScoped
class ContactsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("contact", "id", "uuid");
  @Inject AggregateLocks locks;
  @Inject ContactFacts facts;

  @Override
  public String kind() {
    return "contact";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return locks.locked(Contact.class, ids.stream().map(UUID::fromString).toList()).stream()
        .map(facts::again)
        .flatMap(Optional::stream)
        .toList();
  }
}
