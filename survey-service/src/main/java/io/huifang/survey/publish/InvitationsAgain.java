package io.huifang.survey.publish;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Questions that have been told of: those that wait have not. */
@ApplicationScoped
class InvitationsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("invitation", "id", "uuid");
  private static final Set<InvitationState> UNTOLD =
      Set.of(InvitationState.WAITING, InvitationState.SENDING);
  @Inject AggregateLocks locks;

  @Override
  public String kind() {
    return "invitation";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return locks.locked(Invitation.class, ids.stream().map(UUID::fromString).toList()).stream()
        .filter(invitation -> !UNTOLD.contains(invitation.state()))
        .map(InvitationsAgain::again)
        .toList();
  }

  private static Restated again(Invitation invitation) {
    return new Restated(
        invitation.id(),
        invitation.version(),
        invitation.correlationId(),
        invitation.sentAt() == null ? invitation.decidedAt() : invitation.sentAt(),
        false,
        InvitationFact.of(invitation));
  }
}
