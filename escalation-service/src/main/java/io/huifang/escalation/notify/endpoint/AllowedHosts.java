package io.huifang.escalation.notify.endpoint;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hosts that may be private and without encryption: for development and tests, never beyond. */
@ApplicationScoped
public class AllowedHosts {
  private final List<String> hosts;

  @Inject
  AllowedHosts(
      @ConfigProperty(name = "huifang.notify.allowed-hosts") Optional<List<String>> hosts) {
    this(hosts.orElseGet(List::of));
  }

  /** Just these. */
  public AllowedHosts(List<String> hosts) {
    this.hosts =
        hosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList();
  }

  void check(@Observes StartupEvent start) {
    refuse(LaunchMode.current(), ConfigUtils.isProfileActive("prod"), hosts);
  }

  /**
   * Whoever can set an address could otherwise ask our own network for what is in it.
   *
   * @param production false for a rehearsal, which starts the same program under another profile
   */
  static void refuse(LaunchMode mode, boolean production, List<String> hosts) {
    if (mode == LaunchMode.NORMAL && production && !hosts.isEmpty()) {
      throw new IllegalStateException(
          "HUIFANG_NOTIFY_ALLOWED_HOSTS is for development: messages may not go to private networks");
    }
  }

  /** Exactly this name, never those below it. */
  public boolean has(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
