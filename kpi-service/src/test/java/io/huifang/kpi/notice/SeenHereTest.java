package io.huifang.kpi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service that raises nothing shows what others have raised, and tells what was seen here. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SeenHereTest {
  private static final String LEAD = "lead-of-the-bell";
  @Inject EntityManager entities;

  @Test
  void theBellRingsHereAndTheOthersHearThatItWasHeard() {
    JsonNode raised = Seen.raised(LEAD);
    Seen.tell(raised);
    Seen.tell(((ObjectNode) Contracts.grown(raised)).put("id", UUID.randomUUID().toString()));
    String page = Seen.as(LEAD).accept("text/html").get("/dashboard").asString();
    assertThat(page).contains("data-unseen=\"1\"");
    Seen.see(LEAD, raised);
    Seen.tell(raised);
    assertThat(told()).isEqualTo(1);
  }

  private long told() {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from outbox_event where event like '%notice.seen%' and event"
                        + " like '%' || :person || '%'")
                .setParameter("person", LEAD)
                .getSingleResult())
        .longValue();
  }
}
