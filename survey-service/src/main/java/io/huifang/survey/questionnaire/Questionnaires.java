package io.huifang.survey.questionnaire;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.wakeup.Wakeups;
import io.huifang.survey.Invitation;
import io.huifang.survey.Purpose;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Published questionnaires. Versions never change, so they are kept in memory. */
@ApplicationScoped
public class Questionnaires {
  /** About tickets and about cases, as long as no rule says otherwise. */
  public static final String SERVICE = "service";

  public static final String CALLBACK = "callback";
  private static final String ALL_OF =
      "from Questionnaire where key.id = ?1 order by key.version desc";
  private final Map<Questionnaire.Key, Questionnaire> known = new ConcurrentHashMap<>();
  private final FreshCache<String, Optional<Questionnaire>> latest = new FreshCache<>();
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject SettingsChanges changes;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  @PostConstruct
  void listen() {
    latest.listenTo(wakeups);
  }

  /** The newest version, if there is one of this name. */
  public Optional<Questionnaire> find(String id) {
    return latest.get(id, key -> stored(key, 1).stream().findFirst());
  }

  /**
   * What is asked from now on.
   *
   * @throws ProblemException 404 if there is none of this name
   */
  public Questionnaire inForce(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("Questionnaire " + id));
  }

  /**
   * A version that somebody was asked.
   *
   * @throws ProblemException 404 if there is none
   */
  public Questionnaire version(String id, int version) {
    Questionnaire.Key key = new Questionnaire.Key(id, version);
    Questionnaire found = known.get(key);
    if (found == null) {
      found = entities.find(Questionnaire.class, key);
      if (found == null) {
        throw ProblemException.notFound("Questionnaire " + key);
      }
      known.put(key, found);
    }
    return found;
  }

  /** What this invitation asks; what its rule wants, if it has asked nothing yet. */
  public Questionnaire of(Invitation invitation) {
    String asked = invitation.questionnaire();
    Integer version = invitation.questionnaireVersion();
    if (asked != null && version != null) {
      return version(asked, version);
    }
    // a rule of before the names were checked may want one that nobody has published
    return Optional.ofNullable(invitation.survey())
        .flatMap(this::find)
        .orElseGet(() -> inForce(usual(invitation.purpose())));
  }

  /** The name of the one for a purpose. */
  public static String usual(Purpose purpose) {
    return purpose == Purpose.CASE ? CALLBACK : SERVICE;
  }

  /** All versions, the newest first; empty if there is none of this name. */
  public List<Questionnaire> all(String id) {
    return stored(id, Integer.MAX_VALUE);
  }

  /** The newest version of each. */
  public List<Questionnaire> newest() {
    return entities
        .createQuery(
            "from Questionnaire q where q.key.version = (select max(o.key.version) from"
                + " Questionnaire o where o.key.id = q.key.id) order by q.key.id",
            Questionnaire.class)
        .getResultList();
  }

  private List<Questionnaire> stored(String id, int most) {
    return entities
        .createQuery(ALL_OF, Questionnaire.class)
        .setParameter(1, id)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Publishes the next version, which somebody has checked.
   *
   * @param follows the version that whoever publishes has seen, 0 for none
   * @throws ProblemException 412 if somebody else has published meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Questionnaire publish(
      String id, int follows, Definition content, String by, @Nullable String reason) {
    locks.oneAtATime("questionnaire", id);
    int current = stored(id, 1).stream().findFirst().map(Questionnaire::version).orElse(0);
    Version.require(Version.etag(follows), current);
    Questionnaire.Key key = new Questionnaire.Key(id, current + 1);
    Questionnaire next = new Questionnaire(key, clock.instant(), by, reason, content);
    entities.persist(next);
    changes.changed();
    return next;
  }
}
