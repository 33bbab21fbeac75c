package io.huifang.platform.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses to start with settings that are dangerous in production, and says all of them at once. A
 * rehearsal runs the same program under another profile: of it only the secrets are asked.
 */
@ApplicationScoped
public class ProductionCheck {
  /** The setting by which an operator says that he knows better. */
  public static final String ALLOW = "HUIFANG_PRODUCTION_ALLOW";

  private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
  @Inject @Any Instance<ProductionRule> rules;
  @Inject SecretRules secrets;

  @ConfigProperty(name = ALLOW)
  Optional<Set<String>> allowed;

  void check(@Observes @Priority(1) StartupEvent start) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    Findings findings = new Findings(allowed.orElseGet(HashSet::new));
    secrets.check(findings);
    if (ConfigUtils.isProfileActive("prod")) {
      rules.forEach(rule -> rule.check(findings));
    }
    findings.unwise().forEach(one -> LOG.warnf("Unwise in production: %s", one));
    refuse(findings);
  }

  /**
   * @throws IllegalStateException if something forbids the start, with all that does
   */
  static void refuse(Findings findings) {
    List<String> refused = findings.refused();
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "Not started, these settings are dangerous in production:\n  "
              + String.join("\n  ", refused));
    }
  }
}
