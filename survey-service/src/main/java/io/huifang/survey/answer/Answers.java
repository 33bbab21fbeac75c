package io.huifang.survey.answer;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.TeamScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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

  boolean known(String externalId) {
    return count("externalId", externalId) > 0;
  }

  /** Lets go of a stored answer: a batch of hundreds is not compared again with each next one. */
  void release(Answer answer) {
    flush();
    getEntityManager().detach(answer);
  }
}
