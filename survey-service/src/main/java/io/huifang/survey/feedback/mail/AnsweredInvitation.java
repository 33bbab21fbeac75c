package io.huifang.survey.feedback.mail;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Invitation;
import io.huifang.survey.Invitations;
import io.huifang.survey.mail.ReturnAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The invitation that a mail answers: named by its id, which only its reader knows, or by the
 * address that our mail gave for what comes back. A reminder leads to the same invitation.
 */
@ApplicationScoped
class AnsweredInvitation {
  private static final int LOOKED_AT = 20;
  private static final String OF_REMINDER =
      "select invitation_id from reminder where mail_id = :mail";
  @Inject Invitations invitations;
  @Inject EntityManager entities;

  /**
   * @param references Message-IDs that the mail names
   * @param addressed mails of ours whose return address it was sent to
   */
  Optional<Invitation> of(List<String> references, Collection<UUID> addressed) {
    return Stream.concat(
            references.stream().flatMap(id -> ReturnAddress.named(id).stream()), addressed.stream())
        .distinct()
        .limit(LOOKED_AT)
        .flatMap(mail -> ofMail(mail).stream())
        .findFirst();
  }

  private Optional<Invitation> ofMail(UUID mail) {
    return invitations
        .findByIdOptional(mail)
        .or(
            () ->
                FirstColumn.of(
                        PlainQuery.of(entities, OF_REMINDER).setParameter("mail", mail), UUID.class)
                    .stream()
                    .findFirst()
                    .flatMap(invitations::findByIdOptional));
  }

  /** By its own id. */
  Optional<Invitation> known(@Nullable UUID id) {
    return id == null ? Optional.empty() : invitations.findByIdOptional(id);
  }
}
