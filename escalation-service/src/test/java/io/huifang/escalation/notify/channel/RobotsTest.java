package io.huifang.escalation.notify.channel;

import static io.huifang.escalation.notify.TellingKit.endpoint;
import static io.huifang.escalation.notify.TellingKit.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Receiver;
import io.huifang.escalation.notify.Receiver.Got;
import io.huifang.escalation.notify.Receiver.Says;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of endpoint against a server that looks at everything as the vendor does. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RobotsTest {
  private static final String SECRET = "SEC0123456789abcdef0123456789abcdef";
  @Inject TellingKit kit;
  @Inject SettableClock clock;
  @Inject ObjectMapper json;
  private UUID about;

  @BeforeEach
  void morning() {
    kit.morning();
    about = kit.quietCase();
  }

  @AfterEach
  void leaveNothing() {
    kit.morning();
  }

  private void tell() {
    kit.tell(about, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
    kit.drain();
  }

  // ---- DingTalk

  private Says dingTalk(Got got) {
    Map<String, String> query = query(got);
    String millis = query.getOrDefault("timestamp", "0");
    String sign = hmac(SECRET, millis + "\n" + SECRET);
    boolean fresh = near(Instant.ofEpochMilli(Long.parseLong(millis)));
    JsonNode body = read(got.body());
    JsonNode card = body.path("actionCard");
    if (!got.uri().getPath().equals("/robot/send") || !"tok".equals(query.get("access_token"))) {
      return Says.of(200, "{\"errcode\":300001,\"errmsg\":\"token is not exist\"}");
    }
    if (!fresh || !sign.equals(query.get("sign"))) {
      return Says.of(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
    }
    boolean whole =
        body.path("msgtype").asText().equals("actionCard")
            && has(card, "title", "text", "singleTitle", "singleURL")
            && got.method().equals("POST");
    return whole
        ? Says.of(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")
        : Says.of(200, "{\"errcode\":40035,\"errmsg\":\"param error\"}");
  }

  @Test
  void dingTalkTakesACard() throws IOException {
    try (Receiver robot = new Receiver(this::dingTalk)) {
      endpoint("DINGTALK", robot.at("/robot/send?access_token=tok"), SECRET);
      tell();
      assertThat(kit.states(about, "DINGTALK")).containsExactly("SENT");
      JsonNode card = read(robot.got().get(0).body()).path("actionCard");
      assertThat(card.path("singleURL").asText()).endsWith("/board/cases/" + about);
      assertThat(card.path("title").asText()).contains("确认接手", "acknowledge", kit.number(about));
      assertThat(robot.got().toString()).doesNotContain("words of the customer");
    }
  }

  @Test
  void aWrongSecretIsRefusedForGood() throws IOException {
    try (Receiver robot = new Receiver(this::dingTalk)) {
      endpoint("DINGTALK", robot.at("/robot/send?access_token=tok"), "SECanother");
      tell();
      int asked = robot.got().size();
      clock.advance(Duration.ofMinutes(30));
      kit.drain();
      assertThat(robot.got()).hasSize(asked);
      assertThat(kit.states(about, "DINGTALK")).containsOnly("REFUSED");
      assertThat(kit.deliveries(about, "DINGTALK").get(0).get("answer").toString())
          .isEqualTo("errcode 310000 sign not match");
    }
  }

  @Test
  void tooManyAMinuteIsTriedAgainLater() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (Receiver robot =
        new Receiver(
            got ->
                asked.incrementAndGet() <= 1
                    ? Says.of(
                        200,
                        "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}")
                    : dingTalk(got))) {
      endpoint("DINGTALK", robot.at("/robot/send?access_token=tok"), SECRET);
      tell();
      assertThat(kit.states(about, "DINGTALK")).containsOnly("PLANNED");
      clock.advance(Duration.ofSeconds(59));
      kit.drain();
      assertThat(asked).as("a minute is a minute").hasValue(1);
      clock.advance(Duration.ofSeconds(2));
      kit.drain();
      assertThat(kit.states(about, "DINGTALK")).containsOnly("SENT");
    }
  }

  // ---- WeCom

  private Says weCom(Got got) {
    JsonNode body = read(got.body());
    if (!got.uri().toString().equals("/cgi-bin/webhook/send?key=k-1")) {
      return Says.of(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
    }
    String text = body.path("markdown").path("content").asText();
    boolean whole =
        got.method().equals("POST")
            && body.path("msgtype").asText().equals("markdown")
            && !text.isEmpty()
            && text.getBytes(StandardCharsets.UTF_8).length <= 4096;
    return whole
        ? Says.of(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")
        : Says.of(200, "{\"errcode\":40058,\"errmsg\":\"invalid Request Parameter\"}");
  }

  @Test
  void weComTakesMarkdown() throws IOException {
    try (Receiver robot = new Receiver(this::weCom)) {
      endpoint("WECOM", robot.at("/cgi-bin/webhook/send?key=k-1"), null);
      tell();
      assertThat(kit.states(about, "WECOM")).containsExactly("SENT");
      assertThat(read(robot.got().get(0).body()).path("markdown").path("content").asText())
          .contains("/board/cases/" + about + ")");
    }
  }

  @Test
  void aWrongKeyIsRefused() throws IOException {
    try (Receiver robot = new Receiver(this::weCom)) {
      endpoint("WECOM", robot.at("/cgi-bin/webhook/send?key=k-2"), null);
      tell();
      assertThat(kit.states(about, "WECOM")).containsOnly("REFUSED");
    }
  }

  /** It takes twenty a minute; the others wait for their turn here, and are not refused there. */
  @Test
  void weComGetsNoMoreThanItTakes() throws IOException {
    try (Receiver robot = new Receiver(this::weCom)) {
      endpoint("WECOM", robot.at("/cgi-bin/webhook/send?key=k-1"), null);
      for (int i = 0; i < 30; i++) {
        kit.tell(about, message(Message.Kind.ON_HOLD, Urgency.NORMAL));
      }
      kit.drain();
      assertThat(robot.got()).hasSize(20);
      clock.advance(Duration.ofSeconds(61));
      kit.drain();
      assertThat(robot.got()).hasSize(30);
      assertThat(kit.states(about, "WECOM")).hasSize(30).containsOnly("SENT");
    }
  }

  // ---- Feishu

  private Says feishu(Got got) {
    JsonNode body = read(got.body());
    String seconds = body.path("timestamp").asText("0");
    String sign = hmac(seconds + "\n" + SECRET, "");
    if (!got.uri().toString().equals("/open-apis/bot/v2/hook/h-1")) {
      return Says.of(
          200, "{\"code\":19001,\"msg\":\"param invalid: incoming webhook access token invalid\"}");
    }
    if (!near(Instant.ofEpochSecond(Long.parseLong(seconds)))
        || !sign.equals(body.path("sign").asText())) {
      return Says.of(
          200,
          "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current time\"}");
    }
    JsonNode button = body.path("card").path("elements").path(1).path("actions").path(0);
    boolean whole =
        got.method().equals("POST")
            && body.path("msg_type").asText().equals("interactive")
            && has(body.path("card").path("header").path("title"), "tag", "content")
            && has(button, "tag", "url", "type");
    return whole
        ? Says.of(
            200,
            "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}")
        : Says.of(200, "{\"code\":9499,\"msg\":\"Bad Request\",\"data\":{}}");
  }

  @Test
  void feishuTakesACard() throws IOException {
    try (Receiver robot = new Receiver(this::feishu)) {
      endpoint("FEISHU", robot.at("/open-apis/bot/v2/hook/h-1"), SECRET);
      tell();
      assertThat(kit.states(about, "FEISHU")).containsExactly("SENT");
    }
  }

  @Test
  void feishuSaysInItsOwnWayThatSomethingIsWrong() throws IOException {
    try (Receiver robot = new Receiver(this::feishu)) {
      endpoint("FEISHU", robot.at("/open-apis/bot/v2/hook/h-1"), null);
      tell();
      assertThat(kit.states(about, "FEISHU")).containsOnly("REFUSED");
      assertThat(kit.deliveries(about, "FEISHU").get(0).get("answer").toString())
          .startsWith("code 19021 sign match fail");
    }
    morning();
    try (Receiver robot =
        new Receiver(got -> Says.of(200, "{\"code\":11232,\"msg\":\"frequency limited\"}"))) {
      endpoint("FEISHU", robot.at("/open-apis/bot/v2/hook/h-1"), SECRET);
      tell();
      assertThat(kit.states(about, "FEISHU")).containsOnly("PLANNED");
      clock.advance(Duration.ofHours(7));
      kit.drain();
      assertThat(kit.states(about, "FEISHU")).containsOnly("GAVE_UP");
    }
  }

  /** A 200 that no robot would give: perhaps it took the message, perhaps not. */
  @Test
  void anAnswerOfSomebodyElseIsADoubt() throws IOException {
    try (Receiver proxy = new Receiver(got -> Says.of(200, "<html>Welcome</html>"))) {
      endpoint("FEISHU", proxy.at("/open-apis/bot/v2/hook/h-1"), SECRET);
      tell();
      assertThat(kit.states(about, "FEISHU")).containsOnly("UNSURE");
    }
  }

  // ---- Standard Webhooks

  private static boolean signed(Got got, String... secrets) {
    String content =
        got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
    String[] given = got.header("webhook-signature").split(" ");
    if (given.length != secrets.length) {
      return false;
    }
    for (int i = 0; i < secrets.length; i++) {
      byte[] key = Base64.getDecoder().decode(secrets[i].replaceFirst("^whsec_", ""));
      if (!given[i].equals("v1," + hmac(key, content))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void webhooksAreSignedAlsoWhileOneSecretFollowsAnother() throws IOException {
    try (Receiver hook = new Receiver(got -> Says.of(204, ""))) {
      var made = endpoint("WEBHOOK", hook.at("/hooks/huifang"), null);
      String first = made.path("secret");
      assertThat(first).startsWith("whsec_");
      tell();
      assertThat(hook.got()).hasSize(1).allMatch(got -> signed(got, first));
      Got got = hook.got().get(0);
      assertThat(got.header("webhook-timestamp"))
          .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
      JsonNode body = read(got.body());
      assertThat(body.path("type").asText()).isEqualTo("case.acknowledge");
      assertThat(body.path("data").path("case").path("id").asText()).isEqualTo(about.toString());
      assertThat(body.path("data").path("person").asText()).isEqualTo(TellingKit.PERSON);
      assertThat(got.body()).doesNotContain("words of the customer");

      String id = made.path("endpoint.id");
      String second =
          TellingKit.admin()
              .header("If-Match", made.header("ETag"))
              .post("/api/notification-endpoints/" + id + "/secret")
              .then()
              .statusCode(200)
              .extract()
              .path("secret");
      tell();
      assertThat(hook.got().get(1)).matches(one -> signed(one, second, first));
      clock.advance(Duration.ofDays(8));
      tell();
      Got last = hook.got().get(hook.got().size() - 1);
      assertThat(last).matches(one -> signed(one, second));
    }
  }

  @Test
  void aWebhookThatIsGoneIsSwitchedOff() throws IOException {
    try (Receiver hook = new Receiver(got -> Says.of(410, ""))) {
      endpoint("WEBHOOK", hook.at("/hooks/huifang"), null);
      tell();
      assertThat(hook.got()).hasSize(1);
      TellingKit.admin()
          .get("/api/notification-endpoints")
          .then()
          .body("[0].active", org.hamcrest.Matchers.equalTo(false));
    }
  }

  private boolean near(Instant then) {
    return Duration.between(then, clock.instant()).abs().compareTo(Duration.ofHours(1)) < 0;
  }

  private static boolean has(JsonNode node, String... fields) {
    for (String field : fields) {
      if (node.path(field).asText().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> query(Got got) {
    Map<String, String> query = new HashMap<>();
    for (String pair : String.valueOf(got.uri().getRawQuery()).split("&")) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, Math.max(0, equals)),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static String hmac(String key, String text) {
    return hmac(key.getBytes(StandardCharsets.UTF_8), text);
  }

  private static String hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
