package io.huifang.escalation.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Answers of customers by case. */
@ApplicationScoped
public class CaseAnswers implements PanacheRepositoryBase<CaseAnswer, UUID> {

  /** In the transaction that takes the event; the same answer again changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(UUID caseId, CaseAnswer.View said) {
    if (findByIdOptional(said.id()).isEmpty()) {
      persist(new CaseAnswer(caseId, said));
    }
  }

  /** The newest first. */
  public List<CaseAnswer.View> of(UUID caseId) {
    return list("caseId = ?1 order by receivedAt desc, id desc", caseId).stream()
        .map(CaseAnswer::view)
        .toList();
  }
}
