package io.huifang.escalation.notify.outward;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.notify.Receiver;
import io.huifang.escalation.notify.Receiver.Says;
import io.huifang.escalation.notify.channel.Answer;
import io.huifang.escalation.notify.channel.Request;
import io.huifang.escalation.notify.endpoint.AllowedHosts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests against real servers, and against addresses that must not be asked. */
class OutwardTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final AllowedHosts NOBODY = new AllowedHosts(List.of());
  private static final AllowedHosts HOOKS = new AllowedHosts(List.of("hooks.test", "127.0.0.1"));
  private final AtomicInteger looked = new AtomicInteger();

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://2130706433/x",
        "https://0x7f.1/x",
        "https://[::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://[::ffff:a9fe:a9fe]/latest/meta-data",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1:8443/x",
        "https://0.0.0.0/x",
        "http://1.1.1.1/x",
        "ftp://1.1.1.1/x",
        "file:///etc/passwd",
        "https:opaque",
        "not an address",
      })
  void neverLeavesForOurselves(String address) {
    Answer answer = new Outward(VERTX, NOBODY).send(request(address));
    assertThat(answer.kind()).isIn(Answer.Kind.FORBIDDEN, Answer.Kind.NOT_SENT);
    if (!address.contains("0x7f")) { // which some resolvers do not know as a number
      assertThat(answer.kind()).isEqualTo(Answer.Kind.FORBIDDEN);
    }
    assertThat(answer.said()).doesNotContain("169", "127", "etc");
  }

  /** One private address among public ones is enough. */
  @Test
  void aNameThatAlsoLeadsToUs() {
    Names names = host -> List.of(address("1.1.1.1"), address("10.0.0.7"));
    Answer answer = outward(NOBODY, names).send(request("https://hooks.example/x"));
    assertThat(answer.kind()).isEqualTo(Answer.Kind.FORBIDDEN);
  }

  /** The name is looked up once: what it stands for a moment later does not matter. */
  @Test
  void goesToTheAddressThatWasLookedAt() throws IOException {
    try (Receiver server = new Receiver(got -> Says.of(200, "hello"))) {
      Names rebinding =
          host -> List.of(address(looked.getAndIncrement() == 0 ? "127.0.0.1" : "192.0.2.1"));
      Answer answer =
          outward(HOOKS, rebinding).send(request(server.at("hooks.test", "/in?key=1&x=%20")));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.said()).isEqualTo("hello");
      assertThat(looked).hasValue(1);
      assertThat(server.got()).hasSize(1);
      Receiver.Got got = server.got().get(0);
      assertThat(got.method()).isEqualTo("POST");
      assertThat(got.uri().toString()).isEqualTo("/in?key=1&x=%20");
      assertThat(got.header("Host")).startsWith("hooks.test:");
      assertThat(got.header("Content-Type")).startsWith("application/json");
      assertThat(got.body()).isEqualTo("{}");
    }
  }

  @Test
  void followsNobody() throws IOException {
    try (Receiver inside = new Receiver(got -> Says.of(200, "secret of the house"));
        Receiver server =
            new Receiver(
                got -> new Says(302, "", Map.of("Location", inside.at("/latest/meta-data"))))) {
      Answer answer = outward(HOOKS, Names.OF_THE_SYSTEM).send(request(server.at("/x")));
      assertThat(answer.status()).isEqualTo(302);
      assertThat(inside.got()).isEmpty();
    }
  }

  @Test
  void nobodyThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    Answer answer =
        outward(HOOKS, Names.OF_THE_SYSTEM).send(request("http://127.0.0.1:" + port + "/"));
    assertThat(answer.kind()).isEqualTo(Answer.Kind.NOT_SENT);
  }

  /** It has taken the request and says nothing: that is a doubt, and no refusal. */
  @Test
  void anAnswerThatNeverComes() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Receiver server =
        new Receiver(
            got -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Says.of(200, "");
            })) {
      Outward hasty =
          new Outward(VERTX, HOOKS, Names.OF_THE_SYSTEM, Duration.ofMillis(300), Outward.options());
      Answer answer = hasty.send(request(server.at("/x")));
      over.countDown();
      assertThat(answer.kind()).isEqualTo(Answer.Kind.SILENT);
    }
  }

  @Test
  void aConnectionThatEndsInTheMiddle() throws IOException {
    try (Receiver server = new Receiver(got -> Says.of(0, ""))) {
      Answer answer = outward(HOOKS, Names.OF_THE_SYSTEM).send(request(server.at("/x")));
      assertThat(answer.kind()).isEqualTo(Answer.Kind.SILENT);
    }
  }

  /** An answer may be there before the thread that asked has gone on. */
  @Test
  void quickAnswersAreNotLost() throws Exception {
    try (Receiver server = new Receiver(got -> Says.of(200, "hello"))) {
      Outward outward = outward(HOOKS, Names.OF_THE_SYSTEM);
      ExecutorService hands = Executors.newFixedThreadPool(8);
      Callable<Answer> ask = () -> outward.send(request(server.at("/x")));
      for (Future<Answer> one : hands.invokeAll(Collections.nCopies(400, ask))) {
        assertThat(one.get().said()).isEqualTo("hello");
      }
      hands.shutdown();
    }
  }

  @Test
  void readsNoMoreThanItHasTo() throws IOException {
    try (Receiver server = new Receiver(got -> Says.of(200, "x".repeat(5_000_000)))) {
      Answer answer = outward(HOOKS, Names.OF_THE_SYSTEM).send(request(server.at("/x")));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.said()).isEmpty();
    }
  }

  @Test
  void waitsAsLongAsItIsAsked() throws IOException {
    try (Receiver server = new Receiver(got -> new Says(429, "", Map.of("Retry-After", "90")))) {
      Answer answer = outward(HOOKS, Names.OF_THE_SYSTEM).send(request(server.at("/x")));
      assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }
  }

  private static Outward outward(AllowedHosts allowed, Names names) {
    return new Outward(VERTX, allowed, names, Duration.ofSeconds(5), Outward.options());
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  private static Request request(String address) {
    return new Request(address, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
  }
}
