package io.huifang.survey.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows none of its users. */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket socket;
  private volatile Socket talking;

  RefusingServer(int port) throws IOException {
    socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "refusing-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talking = client;
        talk(client);
      } catch (IOException e) {
        // the client hung up, or the test is over
      }
    }
  }

  private static void talk(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(out, "220 test");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("QUIT")) {
        say(out, "221 bye");
        return;
      }
      say(out, line.startsWith("RCPT") ? "550 5.1.1 No such user" : "250 OK");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    // a client that keeps the connection for the next mail must not find us there still
    if (talking != null) {
      talking.close();
    }
  }
}
