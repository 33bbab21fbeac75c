package io.huifang.escalation.matrix;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.Dims;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All versions of the matrix, and who it means today. */
@ApplicationScoped
public class Matrices implements Assignment, PanacheRepositoryBase<EscalationMatrix, Integer> {
  @Inject Directory directory;
  @Inject CaseRepository cases;
  @Inject Clock clock;

  /** Owns what nobody else can own, so that no case is ever without. */
  @ConfigProperty(name = "huifang.escalation.owner-of-last-resort", defaultValue = "nobody-known")
  String lastResort;

  EscalationMatrix inForce() {
    return find("order by version desc").firstResult();
  }

  @Override
  public CasePolicy policyFor(NewCase newCase) {
    return inForce().policyFor(newCase);
  }

  /** The named person, else whoever in the post has the fewest open cases. */
  @Override
  public String ownerAt(CaseLevel level, Dims dims) {
    if (level.agent() != null && directory.working(level.agent())) {
      return level.agent();
    }
    return leastBusy(level.post(), dims.team())
        .or(() -> leastBusy(CaseLevel.Post.LEAD, dims.team()))
        .or(() -> leastBusy(CaseLevel.Post.MANAGER, dims.team()))
        .orElse(lastResort);
  }

  /** Agents and leads of the team come first; specialists and managers work for all teams. */
  private Optional<String> leastBusy(CaseLevel.Post post, @Nullable String team) {
    List<PersonCopy> people = directory.inPost(post);
    boolean ofTeams = post == CaseLevel.Post.AGENT || post == CaseLevel.Post.LEAD;
    return people.stream()
        .filter(person -> ofTeams && Objects.equals(person.team(), team))
        .map(PersonCopy::id)
        .min(Comparator.comparingLong(cases::openCasesOf))
        .or(
            () ->
                people.stream()
                    .map(PersonCopy::id)
                    .min(Comparator.comparingLong(cases::openCasesOf)));
  }

  @Transactional
  EscalationMatrix publish(List<MatrixRule> rules, @Nullable String ifMatch, String by) {
    int current = inForce().version();
    Version.require(ifMatch, current);
    if (!EscalationMatrix.fitsEverything(rules)) {
      throw ProblemException.badField("rules", "must have one rule that fits every case");
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!directory.knowsCalendar(rules.get(i).calendar())) {
        throw ProblemException.badField("rules[" + i + "].calendar", "is not a known calendar");
      }
    }
    EscalationMatrix next = new EscalationMatrix(current + 1, clock.instant(), by, rules);
    persist(next);
    return next;
  }
}
