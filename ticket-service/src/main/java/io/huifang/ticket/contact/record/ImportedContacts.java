package io.huifang.ticket.contact.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.imports.OneByOne;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Recognised;
import io.huifang.ticket.contact.Recognition;
import io.huifang.ticket.contact.Source;
import io.huifang.ticket.contact.publish.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as an import brings, corrects and takes them back, in the transaction of its batch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImportedContacts {
  private static final String SAME = "same";
  private static final String GONE = "it is gone";
  private static final String SINCE = "somebody has changed it since";
  @Inject Contacts contacts;
  @Inject ContactKeeper keeper;
  @Inject Recognition recognition;
  @Inject ContactFacts facts;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  public void add(Map<UUID, FinishedContact> fresh) {
    Map<String, Recognised> people = people(fresh);
    fresh.forEach(
        (id, told) -> keeper.add(id, told, course(told), Source.IMPORT, people.get(handle(told))));
  }

  public Map<UUID, String> remember(Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    contacts.find("id in ?1", ids).stream()
        .forEach(one -> texts.put(one.id(), write(Former.of(one))));
    return texts;
  }

  public Map<UUID, String> replace(Map<UUID, FinishedContact> wanted) {
    Map<String, Recognised> people = people(wanted);
    return OneByOne.each(
        wanted,
        (id, told) -> {
          Contact contact = contacts.locked(id).orElse(null);
          if (contact == null) {
            return GONE;
          }
          boolean corrected =
              keeper.correct(contact, told, course(told), Source.IMPORT, people.get(handle(told)));
          return corrected ? null : SAME;
        });
  }

  /** Only while nobody has changed them since; whom a handle means by now stays. */
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return OneByOne.each(former, this::putBack);
  }

  private @Nullable String putBack(UUID id, String former) {
    Former was = read(former);
    Contact contact = contacts.locked(id).orElse(null);
    if (contact == null) {
      return GONE;
    }
    if (contact.version() != was.version() + 1) {
      return SINCE;
    }
    contact.toldBy(was.source(), was.channel(), was.direction());
    contact.went(was.course(), null);
    contact.raiseVersion();
    facts.tell(contact);
    return null;
  }

  public Map<UUID, String> withdraw(Collection<UUID> ids) {
    Map<UUID, String> left = new HashMap<>();
    ids.stream()
        .sorted()
        .map(contacts::locked)
        .flatMap(found -> found.stream())
        .forEach(
            contact -> {
              if (contact.ticketId() != null) {
                left.put(contact.id(), "it belongs to a ticket by now");
              } else if (contact.source() != Source.IMPORT) {
                left.put(contact.id(), "it is known from elsewhere too");
              } else {
                facts.withdraw(contact.id(), contact.version());
                contacts.delete(contact);
              }
            });
    return left;
  }

  private Course course(FinishedContact told) {
    return keeper.ofTeam(told.course(clock.instant()));
  }

  private Map<String, Recognised> people(Map<UUID, FinishedContact> all) {
    List<String> handles =
        all.values().stream()
            .map(FinishedContact::handle)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return recognition.findAll(handles);
  }

  private static String handle(FinishedContact told) {
    return Objects.requireNonNullElse(told.handle(), "");
  }

  private String write(Former former) {
    try {
      return json.writeValueAsString(former);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Contacts are plain values", e);
    }
  }

  private Former read(String text) {
    try {
      return json.readValue(text, Former.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We have written it ourselves", e);
    }
  }
}
