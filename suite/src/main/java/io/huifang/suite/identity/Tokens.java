package io.huifang.suite.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Access tokens for demo people and programs, kept until shortly before they end. */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final URI address;
  private final UnaryOperator<String> secrets;

  private record Kept(String token, Instant until) {}

  /**
   * @param secrets the secret of a client, by its name
   */
  public Tokens(URI issuer, UnaryOperator<String> secrets) {
    this.address = URI.create(issuer + "/protocol/openid-connect/token");
    this.secrets = secrets;
  }

  /** A token of one of the demo people, by the password grant. */
  public String ofPerson(String username) {
    return keep(
        username,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            Clients.CLI,
            "username",
            username,
            "password",
            Person.PASSWORD));
  }

  /** A token of the simulator, which has every role. */
  public String ofSimulator() {
    return ofProgram(Clients.SIMULATOR);
  }

  /** A token of the program that brings files in. */
  public String ofImporter() {
    return ofProgram(Clients.IMPORTER);
  }

  /** A token of a program, such as {@code ticket-service}, by client credentials. */
  public String ofProgram(String client) {
    return keep(
        "program " + client,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            secrets.apply(client)));
  }

  /** One login of somebody at a time: Keycloak refuses a second one as if it were a guess. */
  private String keep(String who, Map<String, String> form) {
    synchronized (locks.computeIfAbsent(who, first -> new Object())) {
      Kept known = kept.get(who);
      if (known == null || Instant.now().isAfter(known.until())) {
        known = fetch(who, form);
        kept.put(who, known);
      }
      return known.token();
    }
  }

  private Kept fetch(String who, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode json = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StartFailure("No token for " + who + ": " + json);
      }
      Duration life = Duration.ofSeconds(json.path("expires_in").asLong()).minus(MARGIN);
      return new Kept(json.path("access_token").asText(), Instant.now().plus(life));
    } catch (IOException e) {
      throw new StartFailure("No token for " + who + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while asking for a token", e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
