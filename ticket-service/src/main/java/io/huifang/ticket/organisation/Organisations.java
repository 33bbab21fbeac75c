package io.huifang.ticket.organisation;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Tier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations, their names and domains, each of which only one of them has. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
  /** Longer than any replica goes by what was before. */
  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private static final String DOMAINS =
      "select domain from organisation_domain where organisation_id = :id order by domain";
  private static final String TAKEN =
      "select domain from organisation_domain where domain in (:domains) and organisation_id <> :id";
  private static final String GONE = "delete from organisation_domain where organisation_id = :id";
  private static final String ADD =
      "insert into organisation_domain (domain, organisation_id) values (:domain, :id)";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject SettingsChanges changes;
  @Inject DueWork due;
  @Inject Clock clock;

  public OrganisationView view(Organisation one) {
    List<String> domains =
        FirstColumn.of(
            entities.createNativeQuery(DOMAINS).setParameter("id", one.id()), String.class);
    return new OrganisationView(one.id(), one.name(), domains, one.tier(), one.version());
  }

  /** By its name, whatever the letters are. */
  public Optional<UUID> named(String name) {
    return find("lower(name) = lower(?1)", name.strip())
        .firstResultOptional()
        .map(Organisation::id);
  }

  /**
   * @throws ProblemException 400 for what is no domain or one of everybody, 409 if another one has
   *     the name or a domain
   */
  @Transactional
  public Organisation create(OrganisationData data) {
    Set<String> domains = begin(data);
    Organisation made = new Organisation(data.name().strip(), data.tier());
    refuseTaken(made.id(), data.name(), domains);
    persist(made);
    entities.flush();
    write(made.id(), domains);
    return made;
  }

  /**
   * Sets all of it. If the tier is another one its members follow soon afterwards.
   *
   * @throws ProblemException as above, and 404, 412 or 428
   */
  @Transactional
  public Organisation change(UUID id, @Nullable String ifMatch, OrganisationData data) {
    Set<String> domains = begin(data);
    Organisation known =
        locks.toChange(Organisation.class, id, ifMatch, one -> true, "Organisation");
    refuseTaken(id, data.name(), domains);
    Tier former = known.tier();
    known.become(data.name().strip(), data.tier());
    entities.flush();
    entities.createNativeQuery(GONE).setParameter("id", id).executeUpdate();
    write(id, domains);
    if (former != data.tier()) {
      due.plan(MembersFollow.KIND, MembersFollow.first(id), clock.instant().plus(KNOWN_EVERYWHERE));
    }
    return known;
  }

  /** Names and domains are looked for and written by one at a time. */
  private Set<String> begin(OrganisationData data) {
    Set<String> domains = new LinkedHashSet<>();
    for (int i = 0; i < data.domains().size(); i++) {
      String domain = Domains.spelled(data.domains().get(i));
      if (domain == null) {
        throw ProblemException.badField("domains[" + i + "]", "must be a domain: example.org");
      }
      if (Domains.free(domain)) {
        throw ProblemException.badField(
            "domains[" + i + "]", "anybody gets an address there, so it names no organisation");
      }
      domains.add(domain);
    }
    if (data.name().indexOf('\0') >= 0) {
      throw ProblemException.badField("name", "must be a text");
    }
    locks.oneAtATime("organisation", "names");
    return domains;
  }

  private void refuseTaken(UUID id, String name, Set<String> domains) {
    if (named(name).filter(other -> !other.equals(id)).isPresent()) {
      throw ProblemException.conflict("name-taken", "Another organisation has this name");
    }
    if (!domains.isEmpty()) {
      List<String> taken =
          FirstColumn.of(
              entities
                  .createNativeQuery(TAKEN)
                  .setParameter("domains", domains)
                  .setParameter("id", id),
              String.class);
      if (!taken.isEmpty()) {
        throw ProblemException.conflict(
            "domain-taken", "Another organisation has " + taken.get(0).toLowerCase(Locale.ROOT));
      }
    }
  }

  private void write(UUID id, Set<String> domains) {
    for (String domain : domains) {
      entities
          .createNativeQuery(ADD)
          .setParameter("domain", domain)
          .setParameter("id", id)
          .executeUpdate();
    }
    changes.changed();
  }
}
