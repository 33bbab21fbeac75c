package io.huifang.suite.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BalancerTest {
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  @Test
  void connectionsGoRound() throws Exception {
    Balancer balancer = balancer(new Echo('a').port(), new Echo('b').port());

    assertThat(List.of(name(balancer), name(balancer), name(balancer), name(balancer)))
        .containsExactly('a', 'b', 'a', 'b');
  }

  @Test
  void aReplicaThatRefusesIsPassedOverAndUsedAgainOnceItIsBack() throws Exception {
    Echo first = new Echo('a');
    Balancer balancer = balancer(first.port(), new Echo('b').port());
    first.close();

    assertThat(List.of(name(balancer), name(balancer))).containsExactly('b', 'b');

    Echo again = new Echo('A', first.port());
    assertThat(again.port()).isEqualTo(first.port());
    assertThat(List.of(name(balancer), name(balancer))).containsExactly('A', 'b');
  }

  @Test
  void aReplicaThatRestsKeepsItsConnectionsAndGetsNoOther() throws Exception {
    Echo first = new Echo('a');
    Balancer balancer = balancer(first.port(), new Echo('b').port());
    try (Socket kept = connect(balancer)) {
      assertThat(kept.getInputStream().read()).isEqualTo('a');
      balancer.rest(first.port());

      assertThat(List.of(name(balancer), name(balancer))).containsExactly('b', 'b');
      kept.getOutputStream().write('x');
      assertThat(kept.getInputStream().read()).isEqualTo('x');

      balancer.resume(first.port());
      assertThat(List.of(name(balancer), name(balancer))).contains('a');
    }
  }

  @Test
  void aReplicaThatDiesTakesOnlyItsOwnConnections() throws Exception {
    Echo first = new Echo('a');
    Balancer balancer = balancer(first.port(), new Echo('b').port());
    try (Socket doomed = connect(balancer);
        Socket spared = connect(balancer)) {
      assertThat(doomed.getInputStream().read()).isEqualTo('a');
      assertThat(spared.getInputStream().read()).isEqualTo('b');

      first.close();

      assertThat(endOf(doomed)).isTrue();
      spared.getOutputStream().write('x');
      assertThat(spared.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void withoutAnyReplicaTheCallerIsNotKeptWaiting() throws Exception {
    Echo only = new Echo('a');
    Balancer balancer = balancer(only.port());
    only.close();

    try (Socket caller = connect(balancer)) {
      assertThat(endOf(caller)).isTrue();
    }
  }

  @Test
  void manyBytesArriveUnchangedAndTheEndIsPassedOn() throws Exception {
    Balancer balancer = balancer(new Echo('a').port(), new Echo('b').port());
    byte[] bytes = new byte[5_000_000];
    new Random(1).nextBytes(bytes);
    try (Socket caller = connect(balancer)) {
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(
              () -> {
                try {
                  caller.getOutputStream().write(bytes);
                  caller.shutdownOutput();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      byte[] back = caller.getInputStream().readAllBytes();
      written.join();

      assertThat(Arrays.equals(bytes, Arrays.copyOfRange(back, 1, back.length))).isTrue();
    }
  }

  private Balancer balancer(Integer... ports) {
    Balancer balancer = Balancer.start(0, List.of(ports));
    opened.add(balancer);
    return balancer;
  }

  private static Socket connect(Balancer balancer) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), balancer.port());
  }

  private static char name(Balancer balancer) throws IOException {
    try (Socket caller = connect(balancer)) {
      return (char) caller.getInputStream().read();
    }
  }

  private static boolean endOf(Socket caller) {
    try {
      return caller.getInputStream().read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Says its name to whoever connects, then repeats what it hears. */
  private final class Echo implements AutoCloseable {
    private final ServerSocket door;
    private final Thread porter;
    private final List<Socket> callers = new ArrayList<>();

    Echo(char name) throws IOException {
      this(name, 0);
    }

    Echo(char name, int port) throws IOException {
      door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      opened.add(this);
      porter = new Thread(() -> accept(name));
      porter.start();
    }

    int port() {
      return door.getLocalPort();
    }

    private void accept(char name) {
      try {
        while (true) {
          Socket caller = door.accept();
          synchronized (callers) {
            callers.add(caller);
          }
          new Thread(() -> echo(name, caller)).start();
        }
      } catch (IOException closed) {
        // The test is over, or plays a death.
      }
    }

    private void echo(char name, Socket caller) {
      try (caller) {
        caller.getOutputStream().write(name);
        caller.getInputStream().transferTo(caller.getOutputStream());
      } catch (IOException gone) {
        // Nobody listens any more.
      }
    }

    @Override
    public void close() throws Exception {
      door.close();
      // Until then the door is not really shut: somebody may still be let in.
      porter.join();
      synchronized (callers) {
        for (Socket caller : callers) {
          caller.close();
        }
      }
    }
  }
}
