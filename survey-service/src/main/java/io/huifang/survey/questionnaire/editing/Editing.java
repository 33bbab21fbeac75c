package io.huifang.survey.questionnaire.editing;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.check.Check;
import io.huifang.survey.questionnaire.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the next version of a questionnaire; two who write at once do not undo each other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Editing {
  /** How a questionnaire is called in addresses, rules and answers. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final int MOST = 200;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Questionnaires questionnaires;
  @Inject Clock clock;

  public Optional<Edition> find(String id) {
    return Optional.ofNullable(entities.find(Edition.class, id));
  }

  /** All that are being written. */
  public List<Edition> all() {
    return entities.createQuery("from Edition order by id", Edition.class).getResultList();
  }

  /**
   * Begins the next version with this content; one that was begun already stays.
   *
   * @throws ProblemException 400 if the name cannot be one, 409 if there are too many
   */
  public Edition begin(String id, Definition content, String by) {
    if (!ID.matcher(id).matches()) {
      throw ProblemException.badField("id", "must be small letters, digits and hyphens");
    }
    locks.oneAtATime("questionnaire-edition", id);
    Optional<Edition> known = find(id);
    if (known.isPresent()) {
      return known.get();
    }
    if (all().size() >= MOST) {
      throw ProblemException.conflict("too-many", "At most " + MOST + " are written at a time");
    }
    int follows = questionnaires.all(id).stream().findFirst().map(Questionnaire::version).orElse(0);
    Edition edition = new Edition(id, follows, content, clock.instant(), by);
    entities.persist(edition);
    return edition;
  }

  /**
   * Changes it.
   *
   * @param seen the version of the draft that whoever changes it has seen
   * @throws ProblemException 404 if nobody is writing it, 412 if somebody else has changed it
   */
  public Edition change(String id, long seen, UnaryOperator<Definition> how, String by) {
    Edition edition = toChange(id, seen);
    edition.change(how.apply(edition.content()), clock.instant(), by);
    return edition;
  }

  /** What is wrong with it, or could be better. */
  public List<Finding> findings(Edition edition) {
    Definition before =
        questionnaires.all(edition.id()).stream()
            .findFirst()
            .map(Questionnaire::content)
            .orElse(null);
    return Check.of(edition.content(), before);
  }

  /**
   * Lets it be asked from now on.
   *
   * @throws ProblemException 409 if something serious is wrong with it, 412 if somebody else has
   *     changed or published it
   */
  public Questionnaire publish(String id, long seen, String by, @Nullable String reason) {
    Edition edition = toChange(id, seen);
    if (findings(edition).stream().anyMatch(finding -> finding.what().serious())) {
      throw ProblemException.conflict("unsound", "What is wrong has to be mended first");
    }
    Questionnaire published =
        questionnaires.publish(id, edition.follows(), edition.content(), by, reason);
    entities.remove(edition);
    return published;
  }

  /** Throws it away. */
  public void discard(String id, long seen) {
    entities.remove(toChange(id, seen));
  }

  private Edition toChange(String id, long seen) {
    return locks.toChange(
        Edition.class, id, Version.etag(seen), edition -> true, "Draft of questionnaire");
  }
}
