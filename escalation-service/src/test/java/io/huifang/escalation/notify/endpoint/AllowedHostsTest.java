package io.huifang.escalation.notify.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedHostsTest {
  @Test
  void noneInProduction() {
    assertThatThrownBy(() -> AllowedHosts.refuse(LaunchMode.NORMAL, true, List.of("localhost")))
        .isInstanceOf(IllegalStateException.class);
    AllowedHosts.refuse(LaunchMode.NORMAL, true, List.of());
    AllowedHosts.refuse(LaunchMode.TEST, false, List.of("localhost"));
    AllowedHosts.refuse(LaunchMode.NORMAL, false, List.of("localhost")); // a rehearsal
  }

  @Test
  void exactlyThese() {
    AllowedHosts hosts = new AllowedHosts(List.of(" Hooks.Test ", ""));
    assertThat(hosts.has("HOOKS.test")).isTrue();
    assertThat(hosts.has("x.hooks.test")).isFalse();
    assertThat(hosts.has("")).isFalse();
  }
}
