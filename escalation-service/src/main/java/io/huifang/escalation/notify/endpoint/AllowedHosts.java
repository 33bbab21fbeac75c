package io.huifang.escalation.notify.endpoint;

import io.huifang.platform.production.Findings;
import io.huifang.platform.production.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hosts that may be private and without encryption: for development and tests, never beyond. */
@ApplicationScoped
public class AllowedHosts implements ProductionRule {
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

  /** Whoever can set an address could otherwise ask our own network for what is in it. */
  @Override
  public void check(Findings findings) {
    if (!hosts.isEmpty()) {
      findings.refuse(
          "HUIFANG_NOTIFY_ALLOWED_HOSTS",
          "is for development: messages may not go to private networks");
    }
  }

  /** Exactly this name, never those below it. */
  public boolean has(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
