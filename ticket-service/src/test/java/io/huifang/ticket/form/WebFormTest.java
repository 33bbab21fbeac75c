package io.huifang.ticket.form;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.form.FormVisitor.message;
import static io.huifang.ticket.form.FormVisitor.number;
import static io.huifang.ticket.form.FormVisitor.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers write into a form on any web page. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WebFormTest {
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private final String email = UUID.randomUUID() + "@example.org";

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  private String read(FormVisitor form) {
    String token = form.token();
    clock.advance(Duration.ofSeconds(20));
    return token;
  }

  @Test
  void isATicketOnceHoweverOftenItIsSent() {
    FormVisitor form = new FormVisitor().made();
    String token = read(form);
    List<Response> sent =
        IntStream.range(0, 6).parallel().mapToObj(i -> form.send(token, message(email))).toList();
    String number = number(sent.get(0));
    assertThat(sent).allSatisfy(one -> assertThat(number(one)).isEqualTo(number));
    assertThat(opened()).isEqualTo(1);
    String page = stranger().get(sent.get(0).header("Location")).asString();
    assertThat(page).contains(number, "We have sent a mail").doesNotContain("/status/");
    Map<String, String> other = message(email);
    other.put("text", "And something else");
    String again = form.send(token, other).then().statusCode(409).extract().asString();
    assertThat(again).contains("sent this form already", "And something else");
    String messages = messages(number);
    assertThat(messages).contains("charged twice", "[订单 / order: A-17]", "is not confirmed");
  }

  @Test
  void somebodyElsesAddressOpensNothingOfTheirs() {
    String known = id(agent().body(contactOf(email)).post("/api/tickets"));
    FormVisitor form = new FormVisitor().made();
    Map<String, String> typed = message(email);
    typed.put("name", "Mallory");
    typed.put("phone", "+86 139 0000 0000");
    Response sent = form.send(read(form), typed);
    String page = stranger().get(sent.header("Location")).asString();
    String first = manager().get("/api/tickets/" + known).path("number");
    assertThat(page).doesNotContain(first, "Wang Wei", email, "/status/");
    String customer = manager().get("/api/tickets/" + known).path("customerId");
    String record = manager().get("/api/customers/" + customer).asString();
    assertThat(record).contains("Wang Wei").doesNotContain("Mallory", "0000 0000");
    FormVisitor stranger = new FormVisitor().made();
    String unknown = stranger.send(read(stranger), message("x" + email)).header("Location");
    assertThat(stranger().get(unknown).asString().replaceAll("T-\\d+|/contact/\\w+", ""))
        .isEqualTo(page.replaceAll("T-\\d+|/contact/\\w+", ""));
  }

  @Test
  void onlyTheSitesThatItNamesMayShowIt() {
    FormVisitor form = new FormVisitor().made();
    Response page = form.look();
    // of two policies browsers obey both
    assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.header("Content-Security-Policy"))
        .contains("frame-ancestors 'self' https://shop.example.org;", "default-src 'none'");
    assertThat(page.header("X-Frame-Options")).isNull();
    assertThat(page.cookies()).isEmpty();
    assertThat(page.asString()).doesNotContain("<script", "style=");
    Response alone = new FormVisitor().without("origins").made().look();
    assertThat(alone.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(alone.header("X-Frame-Options")).isEqualTo("DENY");
    for (String site : List.of("https://a.example; script-src *", "http://shop.example", "*")) {
      new FormVisitor().with("origins", site).save(null, "0").then().statusCode(400);
    }
  }

  @Test
  void programsAndOtherSitesAreTurnedAway() {
    FormVisitor form = new FormVisitor().made();
    String token = form.token();
    form.send(token, message(email)).then().statusCode(400); // nobody reads that fast
    clock.advance(Duration.ofSeconds(5));
    Map<String, String> trapped = message(email);
    trapped.put("website2", "https://spam.example");
    form.send(token, trapped).then().statusCode(400);
    form.send("made-up", message(email)).then().statusCode(400);
    form.send(new FormVisitor().made().token(), message(email)).then().statusCode(400);
    stranger()
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("token", token)
        .formParams(message(email))
        .post("/contact/" + form.slug)
        .then()
        .statusCode(403);
    stranger()
        .header("Origin", "https://evil.example")
        .formParam("token", token)
        .formParams(message(email))
        .post("/contact/" + form.slug)
        .then()
        .statusCode(403);
    assertThat(opened()).isZero();
    clock.advance(Duration.ofDays(2));
    String late = form.send(token, message(email)).then().statusCode(400).extract().asString();
    assertThat(late).contains("open for a long time", "I was charged twice");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
    FormVisitor form = new FormVisitor().made();
    String token = read(form);
    Map<String, String> typed = message("no address");
    typed.put("category", "no-such");
    typed.put("phone", "call me");
    typed.put("order", "x".repeat(61));
    typed.put("text", "<script>alert(1)</script>\u202E\u0007 words");
    String page = form.send(token, typed).then().statusCode(400).extract().asString();
    assertThat(page)
        .contains("not an e-mail", "not a telephone", "Please choose one", "At most 60")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; words")
        .doesNotContain("<script>", "\u202E", "\u0007");
    form.send(token, Map.of("text", "x")).then().statusCode(400);
    form.send(token, Map.of("text", "y".repeat(5_001))).then().statusCode(400);
    assertThat(number(form.send(token, message(email)))).startsWith("T-");
  }

  @Test
  void soManyAnHourUnderOneAddressHoweverManySendAtOnce() {
    FormVisitor form = new FormVisitor().made();
    List<String> tokens = IntStream.range(0, 8).mapToObj(i -> form.token()).toList();
    clock.advance(Duration.ofSeconds(20));
    List<Integer> answers =
        tokens.parallelStream()
            .map(token -> form.send(token, message(email)).statusCode())
            .toList();
    assertThat(answers).filteredOn(status -> status == 303).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 429).hasSize(3);
    clock.advance(Duration.ofMinutes(61));
    form.send(form.token(), message(email)).then().statusCode(400);
    assertThat(number(form.send(read(form), message(email)))).startsWith("T-");
  }

  @Test
  void aClosedOrUnknownOneSaysSoKindly() {
    FormVisitor form = new FormVisitor().made();
    String token = read(form);
    String id = row(form.slug);
    assertThat(form.look().asString()).contains("Contact us", "lang=zh", "Billing");
    assertThat(stranger().get("/contact/" + form.slug + "?lang=zh").asString())
        .contains("联系我们", "账单", "电子邮箱", "lang=\"zh-CN\"")
        .doesNotContain("E-mail");
    form.without("active").save(id, "1").then().statusCode(303);
    form.with("active", "1").save(id, "1").then().statusCode(412);
    assertThat(form.look().then().statusCode(410).extract().asString()).contains("is not open");
    form.send(token, message(email)).then().statusCode(410);
    stranger().get("/contact/none").then().statusCode(404);
    stranger().get("/contact/" + form.slug + "/sent?done=x").then().statusCode(410);
    assertThat(opened()).isZero();
  }

  @Test
  void nonsenseIsAnsweredByThePage() {
    FormVisitor form = new FormVisitor().made();
    for (String body :
        List.of("", "%%%", "token=%ED%A0%80", "text=%00", "=&=&&", "category=a&category=b", "x")) {
      Response answer =
          stranger()
              .contentType("application/x-www-form-urlencoded")
              .body(body)
              .post("/contact/" + form.slug);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.asString()).as(body).contains("Contact us");
    }
    stranger()
        .contentType("application/x-www-form-urlencoded")
        .body("text=" + "x".repeat(70_000))
        .post("/contact/" + form.slug)
        .then()
        .statusCode(413);
  }

  @Test
  void anAdministratorIsToldWhatIsWrong() {
    FormVisitor form = new FormVisitor().made();
    form.save(null, "0").then().statusCode(400); // the address is taken
    new FormVisitor()
        .with("asks.email", "NO")
        .with("asks.phone", "NO")
        .save(null, "0")
        .then()
        .statusCode(400);
    new FormVisitor().with("categories", " ").save(null, "0").then().statusCode(400);
    new FormVisitor().with("slug", "../x").save(null, "0").then().statusCode(400);
    new FormVisitor().with("team", "unknown").save(null, "0").then().statusCode(400);
    String list =
        TicketApi.admin().accept("text/html").get("/settings/forms").then().extract().asString();
    assertThat(list).contains("Shop " + form.slug);
    String one =
        TicketApi.admin()
            .accept("text/html")
            .get("/settings/forms/one?id=" + row(form.slug))
            .asString();
    assertThat(one).contains("&lt;iframe", "billing | 账单 | Billing");
  }

  private String row(String slug) {
    return entities
        .createNativeQuery("select id::text from contact_form where slug = :slug")
        .setParameter("slug", slug)
        .getSingleResult()
        .toString();
  }

  private long opened() {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from ticket t join customer c on c.id = t.customer_id"
                        + " where c.email = :email")
                .setParameter("email", email)
                .getSingleResult())
        .longValue();
  }

  private static String messages(String number) {
    String id = manager().get("/api/tickets?limit=200&q=" + number).asString();
    String found =
        id.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\",\"number\":\"" + number + "\".*", "$1");
    return manager().get("/api/tickets/" + found + "/messages").asString();
  }

  private static String contactOf(String email) {
    return """
        {"channel":"PHONE","category":"billing","subject":"Secret matter",
         "customer":{"name":"Wang Wei","email":"%s"}}
        """
        .formatted(email);
  }
}
