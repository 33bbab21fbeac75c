package io.huifang.survey.answer;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.TeamScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers as stored. */
@ApplicationScoped
public class Answers implements PanacheRepositoryBase<Answer, UUID> {
  @Inject TeamScope scope;

  /**
   * The answer if the caller may see it.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Answer visible(UUID id) {
    return findByIdOptional(id)
        .filter(answer -> scope.maySee(answer.team()))
        .orElseThrow(() -> ProblemException.notFound("Answer " + id));
  }

  /** What this invitation has brought, if anything yet. */
  public Optional<Answer> ofInvitation(UUID invitation) {
    return find("invitationId", invitation).firstResultOptional();
  }

  /** Those of these external ids that are known, with our ids. */
  public Map<String, UUID> known(Collection<String> externalIds) {
    return getEntityManager()
        .createQuery("select externalId, id from Answer where externalId in :ids", Object[].class)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }
}
