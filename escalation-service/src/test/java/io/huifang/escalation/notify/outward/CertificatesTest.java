package io.huifang.escalation.notify.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.huifang.escalation.notify.channel.Answer;
import io.huifang.escalation.notify.channel.Request;
import io.huifang.escalation.notify.endpoint.AllowedHosts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address that was looked at, the certificate is for the name. */
class CertificatesTest {
  private static final String SECRET = "changeit";
  private static final Vertx VERTX = Vertx.vertx();
  private static final AtomicInteger ASKED = new AtomicInteger();
  @TempDir static Path folder;
  private static HttpsServer server;

  @BeforeAll
  static void serve() throws Exception {
    keytool(
        "-genkeypair", "-keyalg", "RSA", "-dname", "CN=hooks.test", "-ext", "san=dns:hooks.test");
    keytool("-exportcert", "-rfc", "-file", folder.resolve("hooks.pem").toString());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "hooks", "-storetype", "PKCS12", "-storepass", SECRET, "-keystore"));
    command.add(folder.resolve("hooks.p12").toString());
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private static SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("hooks.p12"))) {
      store.load(file, SECRET.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, SECRET.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Answer asked(String host, HttpClientOptions options) {
    Names here = name -> List.of(InetAddress.getByName("127.0.0.1"));
    AllowedHosts allowed = new AllowedHosts(List.of("hooks.test", "other.test"));
    String address = "https://" + host + ":" + server.getAddress().getPort() + "/x";
    return new Outward(VERTX, allowed, here, Duration.ofSeconds(5), options)
        .send(new Request(address, Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpClientOptions trusting() {
    return Outward.options()
        .setTrustOptions(new PemTrustOptions().addCertPath(folder.resolve("hooks.pem").toString()));
  }

  @Test
  void aCertificateForTheName() {
    assertThat(asked("hooks.test", trusting()).status()).isEqualTo(204);
  }

  @Test
  void aCertificateForAnotherName() {
    int before = ASKED.get();
    assertThat(asked("other.test", trusting()).kind()).isEqualTo(Answer.Kind.NOT_SENT);
    assertThat(ASKED).hasValue(before);
  }

  @Test
  void aCertificateOfNobody() {
    int before = ASKED.get();
    assertThat(asked("hooks.test", Outward.options()).kind()).isEqualTo(Answer.Kind.NOT_SENT);
    assertThat(ASKED).hasValue(before);
  }
}
