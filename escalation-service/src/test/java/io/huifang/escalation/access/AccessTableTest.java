package io.huifang.escalation.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.access.AccessSweep;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every cell of docs/access.md, tried. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTableTest {
  @Inject TellingKit kit;
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.sendYamlAsText();
  }

  @Test
  void everyOperationDoesWhatTheTableSays() {
    int tried = new AccessSweep("escalation", new Requests(kit)::of).complete().tryAll();
    assertThat(tried).isGreaterThan(200);
  }
}
