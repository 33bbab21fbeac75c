package io.huifang.suite.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.launch.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of each service are brought from the release before to this one and back, while
 * people work. For the profile {@code faults}: {@code -Dupgrade.from=} a built checkout of the
 * release before.
 */
class UpgradeRehearsal {
  @Test
  void nobodyNotices() throws Exception {
    String from = System.getProperty("upgrade.from");
    assertThat(from).as("-Dupgrade.from=, a checkout in which ./mvnw package was run").isNotNull();
    Path before = Path.of(from).toAbsolutePath();
    try (FaultWorld world =
        new FaultWorld(
            "upgrade",
            2,
            builder -> {
              for (Part service : Part.services()) {
                builder.release(service, before);
                builder.environment(service, "QUARKUS_SHUTDOWN_DELAY", "4S");
              }
            })) {
      new Rollout(world, before).run();
    }
  }
}
