package io.huifang.platform.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** What every service has: clock, addresses, passwords, mail, zone, pool. */
@ApplicationScoped
public class CommonRules implements ProductionRule {
  private static final int LARGE_POOL = 60;
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final Set<String> KNOWN_PASSWORDS =
      Set.of("postgres", "password", "changeme", "secret", "admin", "huifang", "huifang-demo");
  private static final List<String> ZONES =
      List.of(
          "HUIFANG_ZONE",
          "HUIFANG_TICKET_ZONE",
          "HUIFANG_SURVEY_ZONE",
          "HUIFANG_ESCALATION_ZONE",
          "HUIFANG_KPI_ZONE");
  private static final Map<String, String> ADDRESSES =
      new TreeMap<>(
          Map.of(
              "HUIFANG_TICKET_URL", "huifang.sites.ticket",
              "HUIFANG_SURVEY_URL", "huifang.sites.survey",
              "HUIFANG_ESCALATION_URL", "huifang.sites.escalation",
              "HUIFANG_KPI_URL", "huifang.sites.kpi",
              "HUIFANG_OIDC_URL", "quarkus.oidc.auth-server-url"));
  private final Config config;

  @Inject
  CommonRules(Config config) {
    this.config = config;
  }

  @Override
  public void check(Findings findings) {
    if (!text("huifang.clock.offset-file").isEmpty()) {
      findings.refuse("HUIFANG_CLOCK_OFFSET_FILE", "moves the clock and is for rehearsals");
    }
    ADDRESSES.forEach((key, property) -> address(findings, key, text(property)));
    passwords(findings);
    mail(findings);
    advice(findings);
  }

  private static void address(Findings findings, String key, String url) {
    if (url.startsWith("http:") && !local(host(url))) {
      findings.refuseUnlessAllowed(
          key, "people would log in and answer without encryption, use https", "http");
    }
  }

  private void passwords(Findings findings) {
    String password = text("quarkus.datasource.password");
    String user = text("quarkus.datasource.username");
    if (KNOWN_PASSWORDS.contains(password) || (!password.isEmpty() && password.equals(user))) {
      findings.refuse("QUARKUS_DATASOURCE_PASSWORD", "is one that everybody tries first");
    }
    if (text("quarkus.oidc.pages.credentials.secret").equals("unset")) {
      findings.refuse("HUIFANG_PAGES_CLIENT_SECRET", "is not set: nobody could log in");
    }
  }

  private void mail(Findings findings) {
    if (local(text("huifang.smtp.host"))) {
      return;
    }
    String tls = text("huifang.smtp.start-tls").toUpperCase(Locale.ROOT);
    if (tls.equals("DISABLED")) {
      findings.refuseUnlessAllowed(
          "HUIFANG_SMTP_STARTTLS", "mails and the login would travel in the open", "plain-mail");
    } else if (!tls.equals("REQUIRED")) {
      findings.warn(
          "HUIFANG_SMTP_STARTTLS", "somebody on the way can have mails sent in the open: REQUIRED");
    }
  }

  private void advice(Findings findings) {
    if (ZONES.stream().allMatch(key -> text(key).isEmpty())) {
      findings.warn("HUIFANG_ZONE", "is not set: times are shown in " + text("huifang.zone"));
    }
    int pool = config.getOptionalValue("quarkus.datasource.jdbc.max-size", int.class).orElse(0);
    if (pool > LARGE_POOL) {
      findings.warn(
          "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
          "more than " + LARGE_POOL + " connections of one replica make PostgreSQL slower");
    }
    if (text("quarkus.http.proxy.proxy-address-forwarding").equals("true")
        && text("quarkus.http.proxy.trusted-proxies").isEmpty()) {
      findings.warn(
          "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "is not set: anybody can say which address is his");
    }
    if (text("huifang.due.enabled").equals("false")) {
      findings.warn("HUIFANG_DUE_ENABLED", "this replica sends no events and no mails");
    }
    if (text("huifang.wakeups.enabled").equals("false")) {
      findings.warn("HUIFANG_WAKEUPS_ENABLED", "everything goes on once a second only");
    }
  }

  private String text(String key) {
    return config.getOptionalValue(key, String.class).orElse("").strip();
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean local(String host) {
    return LOCAL.contains(host.toLowerCase(Locale.ROOT));
  }
}
