package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that make no sense stop an installation before it begins, and say which. */
class ChartRefusesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replicas: 2                                                     | replicas",
        "services: {ticket: {replcas: 3}}                                | replcas",
        "services: {ticket: {replicas: many}}                            | replicas",
        "services: {tickets: {publicUrl: 'https://a.example'}}           | tickets",
        "services: {ticket: {publicUrl: 'https://a.example/desk'}}       | publicUrl",
        "services: {ticket: {database: {url: 'postgres://db/ticket'}}}   | url",
        "services: {ticket: {env: [{name: a b, value: c}]}}              | name",
        "services: {ticket: {env: [{name: A, valu: c}]}}                 | valu",
        "services: {ticket: {resources: {limits: {memory: much}}}}       | memory",
        "services: {ticket: {resources: {limit: {memory: 1Gi}}}}         | limit",
        "smtp: {port: 70000}                                             | port",
        "smtp: {host: 'smtp://mail.example.com'}                         | host",
        "smtp: {startTls: MAYBE}                                         | startTls",
        "image: {pullPolicy: Sometimes}                                  | pullPolicy",
        "autoscaling: {queue: {target: 5}}                               | target",
        "networkPolicy: {from: [{namespace: monitoring}]}                | namespace",
        "networkPolicy: {from: [{}]}                                     | from",
        "tolerations: [{effect: Never}]                                  | effect",
        "postgresql: {make: four}                                        | make",
        "postgresql: {backup: {schedule: '0 1 * * *'}}                   | schedule",
        "postgresql: {storage: {size: big}}                              | size",
        "tracing: {share: 7}                                             | share",
        "shutdown: {delaySeconds: soon}                                  | delaySeconds",
        "zone: in China                                                  | zone",
        "podDisruptionBudget: {maxUnavailable: half}                     | maxUnavailable",
        "gateway: {enabled: true}\\ntrustedProxies: [10.0.0.1]            | parentRefs",
        "gateway: {enabled: true, parentRefs: [{name: public}]}          | trustedProxies",
        "ingress: {enabled: true}                                        | trustedProxies",
        "trustedProxies: [ingress-nginx]                                 | trustedProxies",
        "ingress: {enabled: true}\\ntrustedProxies: [10.0.0.1]\\nnetworkPolicy: {enabled: true} | ingressController",
        "networkPolicy: {enabled: true}                                  | networkPolicy.identity",
        "networkPolicy: {enabled: true, identity: [{podSelector: {}}]}\\ntracing: {endpoint: 'https://t.example'} | networkPolicy.tracing",
        "networkPolicy: {enabled: true, identity: [{podSelector: {}}]}\\nsmtp: {port: 443} | networkPolicy.smtp",
        "networkPolicy: {enabled: true, identity: [{podSelector: {}}]}\\nservices: {ticket: {env: [{name: HUIFANG_TICKET_IMAP_HOST, value: a}, {name: HUIFANG_TICKET_IMAP_PORT, valueFrom: {secretKeyRef: {name: a, key: b}}}]}} | HUIFANG_TICKET_IMAP_PORT",
        "prometheusRule: {runbooks: docs/operations.md}                  | runbooks",
        "serviceMonitor: {enabled: true}\\nnetworkPolicy: {enabled: true} | prometheus",
        "postgresql: {make: clusters, recovery: {enabled: true}}         | backup",
        "postgresql: {make: clusters, backup: {enabled: true}}           | destinationPath",
        "keycloak: {enabled: true}                                       | secretName",
        "secret: {name: ''}                                              | secret.name",
        "smtp: {host: ''}                                                | smtp.host",
        "identity: {issuer: ''}                                          | identity.issuer",
        "services: {kpi: {database: {url: ''}}}                          | services.kpi.database.url",
        "services: {kpi: {client: {secretName: ''}}}                     | services.kpi.client.secretName",
        "services: {kpi: {publicUrl: ''}}                                | services.kpi.publicUrl",
      })
  void nonsense(String values, String what) throws Exception {
    Path both = folder.resolve("both.yaml");
    Files.writeString(both, Overlay.of("ci/minimal-values.yaml", values.replace("\\n", "\n")));
    assertThatThrownBy(() -> Chart.template(both)).hasMessageContaining(what);
  }

  /** The rows above would also fail if the base did not render. */
  @Test
  void theBaseOfAllThisIsTaken() throws Exception {
    assertThat(Chart.renderText(folder, Overlay.of("ci/minimal-values.yaml", "zone: Asia/Tokyo")))
        .isNotEmpty();
  }
}
