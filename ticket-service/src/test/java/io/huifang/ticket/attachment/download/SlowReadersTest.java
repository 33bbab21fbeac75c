package io.huifang.ticket.attachment.download;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody with a link asks for a large file many times, and reads none of it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@TestProfile(SlowReadersTest.Impatient.class)
class SlowReadersTest {
  /** So that a test need not wait long. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "huifang.ticket.attachments.patience", "6S",
          "huifang.ticket.attachments.slowest", "1M");
    }
  }

  @Test
  void takeFourPlacesAndNotForLong() throws IOException {
    String ticket = id(open());
    String file =
        new FormOfFiles()
            .file("file", "large.pdf", Samples.pdf(10 << 20))
            .in(agent())
            .post("/api/tickets/" + ticket + "/attachments")
            .path("id");
    String sent = "{\"text\":\"See\",\"attachments\":[\"" + file + "\"]}";
    change(ticket, "replies", sent).then().statusCode(200);
    String url = agent().post("/api/tickets/" + ticket + "/status-links").path("url");
    Response entered = given().redirects().follow(false).get(URI.create(url).getPath());
    String cookie = entered.cookie("huifang_status");
    String path = entered.header("Location");
    List<Socket> readers = new ArrayList<>();
    for (int i = 0; i < DownloadPlaces.MOST; i++) {
      readers.add(asking(path + "/files/" + file, cookie));
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(again(path, file, cookie)).isEqualTo(429));
    given().cookie("huifang_status", cookie).get(path).then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(again(path, file, cookie)).isEqualTo(200));
    List<Integer> lengths = new ArrayList<>();
    for (Socket reader : readers) {
      lengths.add(reader.getInputStream().readAllBytes().length);
      reader.close();
    }
    assertThat(lengths).anyMatch(length -> length < 10 << 20);
    agent().get("/api/tickets/" + ticket).then().body("id", equalTo(ticket));
  }

  private static int again(String path, String file, String cookie) {
    return given().cookie("huifang_status", cookie).get(path + "/files/" + file).statusCode();
  }

  private static Socket asking(String path, String cookie) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8192);
    socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: huifang_status="
            + cookie
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
