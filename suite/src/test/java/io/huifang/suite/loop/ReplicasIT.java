package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two replicas behind one address: one of them may die, a caller who asks again gets an answer. */
class ReplicasIT {
  @Test
  void oneReplicaMayDieUnderLoad() {
    try (Stack stack =
        Stack.builder()
            .dataDirectory(Path.of("target", "replicas").toAbsolutePath())
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .only(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET))
            .replicas(Part.TICKET, 2)
            .build()) {
      stack.start();
      Api desk = new Api(stack.url("ticket"), () -> stack.token("li.na"));
      Set<String> opened = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        if (i == 20) {
          stack.replica("ticket", 2).kill();
        } else if (i == 40) {
          stack.replica("ticket", 2).start();
          stack.replica("ticket", 1).kill();
        }
        opened.add(open(desk, UUID.randomUUID().toString()));
      }
      assertThat(opened).hasSize(60);
      assertThat(stack.log("ticket-2")).isNotEmptyFile();
      stack.service("postgres").stop();
      stack.service("postgres").start();
      opened.add(open(desk, UUID.randomUUID().toString()));
      assertThat(opened).hasSize(61);
    }
  }

  /**
   * As a caller does who wants it to happen once: again with the same key, until it is answered.
   */
  private static String open(Api desk, String key) {
    Map<String, Object> body =
        Map.of(
            "channel",
            "PHONE",
            "category",
            "billing",
            "subject",
            "Charged twice",
            "customer",
            Map.of("name", "Wang Wei", "email", key + "@example.org"));
    ApiFailure last = null;
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        return desk.postOnce("/api/tickets", body, key).ok().path("id").asText();
      } catch (ApiFailure e) {
        last = e;
      }
    }
    throw last;
  }
}
