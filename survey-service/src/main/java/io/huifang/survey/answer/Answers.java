package io.huifang.survey.answer;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.TeamScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers as stored. */
@ApplicationScoped
public class Answers implements PanacheRepositoryBase<Answer, UUID> {
  @Inject TeamScope scope;

  Answer visible(UUID id) {
    return findByIdOptional(id)
        .filter(answer -> scope.maySee(answer.team()))
        .orElseThrow(() -> ProblemException.notFound("Answer " + id));
  }

  Optional<Answer> ofInvitation(UUID invitation) {
    return find("invitationId", invitation).firstResultOptional();
  }

  /** Those of these external ids that are known. */
  Set<String> known(Collection<String> externalIds) {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select externalId from Answer where externalId in :ids", String.class)
            .setParameter("ids", externalIds)
            .getResultList());
  }
}
