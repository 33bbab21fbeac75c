package io.huifang.ticket.form;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.wakeup.Wakeups;
import io.huifang.ticket.Roster;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms as stored. Whoever opens a page with one asks the database nothing most of the time. */
@ApplicationScoped
public class ContactForms implements PanacheRepositoryBase<ContactForm, UUID> {
  private final FreshCache<String, Map<String, ContactForm.View>> kept = new FreshCache<>();
  @Inject AggregateLocks locks;
  @Inject Roster roster;
  @Inject SettingsChanges changes;

  @Inject
  ContactForms(Wakeups wakeups) {
    kept.listenTo(wakeups);
  }

  /** All of them, by name. */
  public List<ContactForm.View> all() {
    return list("order by lower(name), id").stream().map(ContactForm::view).toList();
  }

  /** As it is now, or was two seconds ago; also one that is switched off. */
  public Optional<ContactForm.View> at(String slug) {
    // all under one key: strangers choose the name and would fill the memory with them
    return Optional.ofNullable(kept.get("", key -> load()).get(slug));
  }

  private Map<String, ContactForm.View> load() {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                all().stream()
                    .collect(Collectors.toMap(one -> one.form().slug(), Function.identity())));
  }

  /**
   * @throws ProblemException 400
   */
  @Transactional
  public ContactForm create(PutForm as) {
    locks.oneAtATime("contact-form", as.slug());
    check(as);
    if (count("slug", as.slug()) > 0) {
      throw ProblemException.badField("slug", "is the address of another form");
    }
    ContactForm form = new ContactForm(as);
    persist(form);
    changes.changed();
    return form;
  }

  /**
   * @throws ProblemException 400, 404, 412 or 428
   */
  @Transactional
  public ContactForm change(UUID id, @Nullable String ifMatch, PutForm as) {
    ContactForm form = locks.toChange(ContactForm.class, id, ifMatch, any -> true, "Form");
    check(as);
    form.change(as);
    changes.changed();
    return form;
  }

  private void check(PutForm as) {
    FormRules.check(as);
    if (as.team() != null && !roster.knowsTeam(as.team())) {
      throw ProblemException.badField("team", "is not a known team");
    }
  }
}
