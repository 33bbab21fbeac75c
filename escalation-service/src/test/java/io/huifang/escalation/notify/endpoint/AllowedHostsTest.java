package io.huifang.escalation.notify.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.production.Findings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedHostsTest {
  @Test
  void noneInProduction() {
    assertThat(refused(new AllowedHosts(List.of("localhost"))))
        .singleElement()
        .asString()
        .contains("HUIFANG_NOTIFY_ALLOWED_HOSTS");
    assertThat(refused(new AllowedHosts(List.of("", " ")))).isEmpty();
  }

  private static List<String> refused(AllowedHosts hosts) {
    Findings findings = new Findings(Set.of());
    hosts.check(findings);
    return findings.refused();
  }

  @Test
  void exactlyThese() {
    AllowedHosts hosts = new AllowedHosts(List.of(" Hooks.Test ", ""));
    assertThat(hosts.has("HOOKS.test")).isTrue();
    assertThat(hosts.has("x.hooks.test")).isFalse();
    assertThat(hosts.has("")).isFalse();
  }
}
