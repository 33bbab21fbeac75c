package io.huifang.platform.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the identity provider answers. It is told and does not make us unready: known tokens are
 * good without it, and a restart of ours would not bring it back.
 */
@Readiness
@ApplicationScoped
class IdentityHealth implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(IdentityHealth.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  Optional<String> issuer;

  private volatile String state = "not asked yet";
  private volatile boolean closing;

  void close(@Observes ShutdownEvent stop) {
    closing = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("identity provider").up().withData("state", state).build();
  }

  /** Not while somebody asks for our health: that must be quick. */
  @Scheduled(
      every = "30s",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    String before = state;
    String now = ask();
    state = now;
    if (!closing && !now.equals(before) && !(before.startsWith("not") && now.equals("up"))) {
      LOG.infof("The identity provider is %s", now);
    }
  }

  private String ask() {
    if (issuer.isEmpty()) {
      return "not asked: keys are configured";
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer.get() + "/.well-known/openid-configuration"))
              .timeout(PATIENCE)
              .build();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == OK ? "up" : "degraded: answered " + status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "degraded: interrupted";
    } catch (IOException | IllegalArgumentException e) {
      return "degraded: cannot be reached";
    }
  }
}
