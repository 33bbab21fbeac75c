package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two steps of one transaction lock the same ticket: the second must not undo the first. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LockedTwiceTest {
  @Inject AggregateLocks locks;

  @Test
  void whatTheFirstStepHasChangedIsStillThere() {
    UUID id = UUID.fromString(id(open()));
    long changed =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  locks.locked(Ticket.class, id).orElseThrow().raiseVersion();
                  return locks.locked(Ticket.class, id).orElseThrow().version();
                });
    assertThat(changed).isEqualTo(2);
  }
}
