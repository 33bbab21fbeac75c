package io.huifang.suite.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that takes a mail half of the time: else it is busy, or cuts the line when it has
 * heard all of it, sometimes after it has taken it. A mail is refused three times at most.
 */
final class FlakySmtp implements AutoCloseable {
  private static final int MOST_REFUSALS = 3;
  final Map<String, Integer> taken = new ConcurrentHashMap<>();
  final AtomicLong refused = new AtomicLong();
  final AtomicLong cut = new AtomicLong();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final ServerSocket server;

  FlakySmtp() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread door = new Thread(this::serve, "flaky-smtp");
    door.setDaemon(true);
    door.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread thread = new Thread(() -> talk(caller), "flaky-smtp-line");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream()) {
      say(out, "220 flaky");
      String line = in.readLine();
      while (line != null && !line.startsWith("QUIT")) {
        if (line.equals("DATA")) {
          say(out, "354 go on");
          if (!heard(messageId(in), out)) {
            return;
          }
        } else {
          say(out, "250 fine");
        }
        line = in.readLine();
      }
    } catch (IOException gone) {
      // whoever was killed says no good-bye
    }
  }

  /** Reads to the end of the mail; null if the caller went away before. */
  private static String messageId(BufferedReader in) throws IOException {
    String id = "";
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("cut by the caller");
      }
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("message-id:")) {
        id = line.replaceAll(".*<(.*)@.*>.*", "$1");
      }
    }
    return id;
  }

  /**
   * @return whether the line stays open
   */
  private boolean heard(String id, OutputStream out) throws IOException {
    int fate = ThreadLocalRandom.current().nextInt(100);
    if (fate < 48 && refusals.merge(id, 1, Integer::sum) <= MOST_REFUSALS) {
      refused.incrementAndGet();
      say(out, "451 too much to do");
      return true;
    }
    if (fate >= 98) {
      cut.incrementAndGet();
      if (fate == 99) {
        taken.merge(id, 1, Integer::sum);
      }
      return false;
    }
    taken.merge(id, 1, Integer::sum);
    say(out, "250 taken");
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
