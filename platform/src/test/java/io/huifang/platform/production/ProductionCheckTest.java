package io.huifang.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductionCheckTest {
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("quarkus.application.name", "ticket-service"),
          Map.entry(
              "quarkus.oidc.pages.token-state-manager.encryption-secret",
              "ticket-service 0123456789abcdef0123456789abcdef"),
          Map.entry("quarkus.oidc-client.credentials.secret", "q8"),
          Map.entry("quarkus.oidc.pages.credentials.secret", "q9"),
          Map.entry("quarkus.oidc.auth-server-url", "https://login.example.com/realms/huifang"),
          Map.entry("huifang.sites.ticket", "https://tickets.example.com"),
          Map.entry("huifang.sites.survey", "http://localhost:8082"),
          Map.entry("quarkus.datasource.username", "ticket"),
          Map.entry("quarkus.datasource.password", "9f2c"),
          Map.entry("quarkus.datasource.jdbc.max-size", "16"),
          Map.entry("huifang.smtp.host", "mail.example.com"),
          Map.entry("huifang.smtp.start-tls", "REQUIRED"),
          Map.entry("huifang.zone", "Asia/Shanghai"),
          Map.entry("HUIFANG_ZONE", "Asia/Shanghai"));

  private static Findings found(Map<String, String> other, String... allowed) {
    Map<String, String> all = new HashMap<>(GOOD);
    all.putAll(other);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(all, "test", 100))
            .addDefaultInterceptors()
            .build();
    Findings findings = new Findings(Set.of(allowed));
    new SecretRules(config).check(findings);
    new CommonRules(config).check(findings);
    return findings;
  }

  @Test
  void goodSettingsStartWithoutAWord() {
    Findings findings = found(Map.of());

    assertThat(findings.unwise()).isEmpty();
    assertThatCode(() -> ProductionCheck.refuse(findings)).doesNotThrowAnyException();
  }

  @Test
  void allThatIsDangerousIsSaidAtOnceWithItsKey() {
    Findings findings =
        found(
            Map.of(
                "quarkus.oidc.pages.token-state-manager.encryption-secret",
                "ticket-service only-for-development-change-me-32",
                "quarkus.oidc-client.credentials.secret",
                "unset",
                "quarkus.oidc.pages.credentials.secret",
                "unset",
                "huifang.clock.offset-file",
                "/tmp/offset",
                "huifang.sites.ticket",
                "http://tickets.example.com",
                "quarkus.datasource.password",
                "ticket",
                "huifang.smtp.start-tls",
                "disabled"));

    assertThatThrownBy(() -> ProductionCheck.refuse(findings))
        .hasMessageContaining("HUIFANG_SESSION_SECRET")
        .hasMessageContaining("HUIFANG_OIDC_CLIENT_SECRET")
        .hasMessageContaining("HUIFANG_PAGES_CLIENT_SECRET")
        .hasMessageContaining("HUIFANG_CLOCK_OFFSET_FILE")
        .hasMessageContaining("HUIFANG_TICKET_URL")
        .hasMessageContaining("HUIFANG_PRODUCTION_ALLOW=http")
        .hasMessageContaining("QUARKUS_DATASOURCE_PASSWORD")
        .hasMessageContaining("HUIFANG_SMTP_STARTTLS")
        .message()
        .doesNotContain("/tmp/offset", "tickets.example.com", "HUIFANG_SURVEY_URL");
    assertThat(findings.refused()).hasSize(7);
  }

  @Test
  void somebodyMayKnowBetterButNotAboutSecrets() {
    Map<String, String> settings =
        Map.of(
            "huifang.sites.ticket",
            "http://tickets.example.com",
            "huifang.smtp.start-tls",
            "DISABLED",
            "huifang.clock.offset-file",
            "/tmp/offset");

    Findings findings = found(settings, "http", "plain-mail", "HUIFANG_CLOCK_OFFSET_FILE");

    assertThat(findings.refused()).singleElement().asString().contains("CLOCK_OFFSET");
    assertThat(findings.unwise()).hasSize(2).allMatch(one -> one.contains("allowed as"));
  }

  @Test
  void aShortSessionSecretIsRefused() {
    String key = "quarkus.oidc.pages.token-state-manager.encryption-secret";

    assertThat(found(Map.of(key, "ticket-service " + "x".repeat(31))).refused())
        .singleElement()
        .asString()
        .contains("too short");
    assertThat(found(Map.of(key, "ticket-service " + "x".repeat(32))).refused()).isEmpty();
  }

  @Test
  void whatIsOnlyUnwiseIsAWarning() {
    Findings findings =
        found(
            Map.of(
                "HUIFANG_ZONE", "",
                "quarkus.datasource.jdbc.max-size", "61",
                "huifang.smtp.start-tls", "OPTIONAL",
                "huifang.due.enabled", "false",
                "huifang.wakeups.enabled", "false",
                "quarkus.http.proxy.proxy-address-forwarding", "true"));

    assertThat(findings.refused()).isEmpty();
    assertThat(findings.unwise())
        .hasSize(6)
        .anyMatch(one -> one.startsWith("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"))
        .anyMatch(one -> one.startsWith("HUIFANG_ZONE"))
        .anyMatch(one -> one.startsWith("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
  }

  @Test
  void aProxyThatIsNamedIsNoNews() {
    Map<String, String> named =
        Map.of(
            "quarkus.http.proxy.proxy-address-forwarding", "true",
            "quarkus.http.proxy.trusted-proxies", "10.0.0.1");

    assertThat(found(named).unwise()).isEmpty();
  }

  @Test
  void aLocalMailServerNeedsNoEncryption() {
    Map<String, String> local =
        Map.of("huifang.smtp.host", "127.0.0.1", "huifang.smtp.start-tls", "DISABLED");

    assertThat(found(local).refused()).isEmpty();
    assertThat(found(local).unwise()).isEmpty();
  }
}
