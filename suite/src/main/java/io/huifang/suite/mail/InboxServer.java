package io.huifang.suite.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shows the mailbox in a browser, and to programs as JSON. */
public final class InboxServer implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Mailbox mailbox;

  private InboxServer(HttpServer server, Mailbox mailbox) {
    this.server = server;
    this.mailbox = mailbox;
  }

  /** Starts the page on loopback. */
  public static InboxServer start(int port, Mailbox mailbox) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      InboxServer inbox = new InboxServer(server, mailbox);
      server.createContext("/", inbox::handle);
      server.setExecutor(inbox.workers);
      server.start();
      return inbox;
    } catch (IOException e) {
      throw new StartFailure("The inbox page cannot listen on port " + port, e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      InboxQuery query = InboxQuery.of(exchange.getRequestURI().getRawQuery());
      if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "text/plain", "Only GET\n");
      } else if (path.equals("/")) {
        String page = InboxPage.list(mailbox.newest(query.to(), query.limit()), query.to());
        send(exchange, 200, "text/html", page);
      } else if (path.equals("/api/messages")) {
        String json = JSON.writeValueAsString(mailbox.newest(query.to(), query.limit()));
        send(exchange, 200, "application/json", json);
      } else {
        Optional<Mail> mail = mail(path);
        String page = mail.map(InboxPage::show).orElseGet(InboxPage::missing);
        send(exchange, mail.isPresent() ? 200 : 404, "text/html", page);
      }
    }
  }

  private Optional<Mail> mail(String path) {
    return path.matches("/mail/\\d{1,18}")
        ? mailbox.find(Long.parseLong(path.substring("/mail/".length())))
        : Optional.empty();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    // A mail is written by strangers: no script, no request to anywhere.
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
