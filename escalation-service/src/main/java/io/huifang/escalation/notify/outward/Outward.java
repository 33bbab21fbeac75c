package io.huifang.escalation.notify.outward;

import io.huifang.escalation.notify.channel.Answer;
import io.huifang.escalation.notify.channel.Request;
import io.huifang.escalation.notify.endpoint.AllowedHosts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Takes one request out of the house. The name is looked up once; if all it stands for is public,
 * the request goes to exactly that address, whatever the name stands for a moment later. It follows
 * nobody who sends it elsewhere.
 */
@ApplicationScoped
public class Outward {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int LONGEST_HEADER = 16 * 1024;
  private final Names names;
  private final AllowedHosts allowed;
  private final HttpClient client;
  private final Duration patience;

  @Inject
  Outward(Vertx vertx, AllowedHosts allowed) {
    this(vertx, allowed, Names.OF_THE_SYSTEM, Duration.ofSeconds(10), options());
  }

  Outward(
      Vertx vertx,
      AllowedHosts allowed,
      Names names,
      Duration patience,
      HttpClientOptions options) {
    this.names = names;
    this.allowed = allowed;
    this.patience = patience;
    this.client = vertx.createHttpClient(options);
  }

  /** The certificate has to be for the name, wherever the request goes. */
  static HttpClientOptions options() {
    return new HttpClientOptions()
        .setKeepAlive(false)
        .setConnectTimeout((int) CONNECT.toMillis())
        .setMaxHeaderSize(LONGEST_HEADER)
        .setVerifyHost(true)
        .setMaxPoolSize(32);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Waits for the answer; never inside a transaction. */
  public Answer send(Request request) {
    URI uri;
    try {
      uri = URI.create(request.address());
    } catch (IllegalArgumentException e) {
      return Answer.without(Answer.Kind.FORBIDDEN, "The address cannot be read");
    }
    boolean plain = "http".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost();
    if (host == null || !plain && !"https".equalsIgnoreCase(uri.getScheme())) {
      return Answer.without(Answer.Kind.FORBIDDEN, "The address is none of https");
    }
    boolean ours = allowed.has(host);
    if (plain && !ours) {
      return Answer.without(Answer.Kind.FORBIDDEN, "The address is none of https");
    }
    try {
      List<InetAddress> found = names.find(bare(host));
      if (found.isEmpty() || !ours && !found.stream().allMatch(PublicAddresses::has)) {
        return Answer.without(Answer.Kind.FORBIDDEN, "The host is in a private network");
      }
      return new Exchange(client, patience).of(request, uri, found.get(0));
    } catch (UnknownHostException e) {
      return Answer.without(Answer.Kind.NOT_SENT, "Nobody knows the host");
    }
  }

  private static String bare(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
  }
}
