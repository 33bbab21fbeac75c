package io.huifang.ticket.organisation;

import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who belongs to which organisation, and what that means. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OrganisationsTest {
  private static final Duration KNOWN = Duration.ofSeconds(5);
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String unique = UUID.randomUUID().toString();
  private final String domain = "d" + unique + ".example.org";

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void anAddressOfTheDomainMakesAMemberOfAtLeastItsTier() {
    String organisation = organisation("\"" + domain.toUpperCase(Locale.ROOT) + "\"", "PRIORITY");
    Response ticket = contact("li@" + domain, "STANDARD");
    ticket.then().statusCode(201).body("tier", equalTo("PRIORITY"));
    String member = ticket.path("customerId");
    read(member)
        .then()
        .body("organisation", equalTo(organisation))
        .body("tier", equalTo("PRIORITY"));
    read(customer("vip@" + domain, "VIP")).then().body("tier", equalTo("VIP"));
    read(customer("li@sub." + domain, "STANDARD")).then().body("organisation", nullValue());
    read(customer("li@x" + domain, "STANDARD")).then().body("organisation", nullValue());

    change(member, "{\"tier\":\"STANDARD\"}").then().body("tier", equalTo("PRIORITY"));
    change(member, "{\"tier\":\"VIP\"}").then().body("tier", equalTo("VIP"));
    change(member, "{\"tier\":\"STANDARD\"}").then().body("tier", equalTo("PRIORITY"));
    join(member, null).then().body("organisation", nullValue()).body("tier", equalTo("STANDARD"));
    join(member, organisation).then().body("tier", equalTo("PRIORITY"));
    join(member, UUID.randomUUID().toString()).then().statusCode(400);
  }

  @Test
  void membersAndTheirOpenTicketsFollowAnotherTier() {
    String organisation = organisation("\"" + domain + "\"", null);
    Response ticket = contact("li@" + domain, "STANDARD");
    String member = ticket.path("customerId");
    put(organisation, "VIP").then().statusCode(200);
    clock.advance(KNOWN);
    due.drain();
    read(member).then().body("tier", equalTo("VIP"));
    agent().get("/api/tickets/" + ticket.path("id")).then().body("tier", equalTo("VIP"));
    put(organisation, null).then().statusCode(200);
    clock.advance(KNOWN);
    due.drain();
    read(member).then().body("tier", equalTo("STANDARD"));
  }

  @Test
  void domainsOfEverybodyAndNoDomainsAreRefused() {
    for (String bad :
        List.of(
            "gmail.com",
            "QQ.com",
            "163.com",
            "vip.163.com",
            "example",
            "a..b",
            "-a.org",
            "a b.org",
            "@" + domain,
            "x.org'; drop table organisation; --",
            "x\\u0000.org",
            "",
            "x".repeat(254))) {
      create("\"" + bad + "\"", null).then().statusCode(400);
    }
    String organisation = organisation("\"公司" + unique + ".中国\"", null);
    read(customer("li@公司" + unique + ".中国", "STANDARD"))
        .then()
        .body("organisation", equalTo(organisation));
  }

  @Test
  void aDomainAndANameHaveOneOwner() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = "{\"name\":\"n" + i + unique + "\",\"domains\":[\"" + domain + "\"]}";
        all.add(pool.submit(() -> manager().body(name).post("/api/organisations").statusCode()));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : all) {
        answers.add(one.get());
      }
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    } finally {
      pool.shutdown();
    }
    create("", null).then().statusCode(201);
    create("", null).then().statusCode(409).body("type", equalTo("urn:huifang:problem:name-taken"));
  }

  @Test
  void isSeenByTheTeamsOfItsCustomers() {
    TicketApi.staff();
    String organisation = organisation("\"" + domain + "\"", null);
    String path = "/api/organisations/" + organisation;
    agent().get(path).then().statusCode(404);
    agent().get("/api/organisations?name=" + unique).then().body("items", empty());
    Response ticket = contact("li@" + domain, "STANDARD");
    agent()
        .get(path)
        .then()
        .statusCode(200)
        .body("domains", contains(domain))
        .header("ETag", "\"1\"");
    agent()
        .get("/api/organisations?name=" + unique.toUpperCase(Locale.ROOT))
        .then()
        .body("items.id", contains(organisation));
    agent()
        .queryParam("name", "%")
        .get("/api/organisations")
        .then()
        .statusCode(200)
        .body("items", empty());
    agent().queryParam("name", "\0").get("/api/organisations").then().statusCode(400);
    as("agent-so", "south", "agent").get(path).then().statusCode(404);
    agent()
        .body("{\"name\":\"x\",\"domains\":[]}")
        .post("/api/organisations")
        .then()
        .statusCode(403);
    String page = page("/organisations/" + organisation);
    assertThat(page).contains("li@" + domain, ticket.<String>path("number"));
    assertThat(page("/customers?organisation=" + organisation)).contains("li@" + domain);
    assertThat(page("/organisations?name=" + unique)).contains(domain);
  }

  @Test
  void isSetOnItsPageAndACustomerOnTheirs() {
    String name = "<Wang & Sons> " + unique;
    Map<String, String> form = fields(page("/organisations"), "/organisations\" id=\"new");
    form.put("name", name);
    form.put("domains", domain + "\r\nqq.com");
    Response refused = send("/organisations", form);
    assertThat(refused.statusCode()).isEqualTo(400);
    form.put("domains", domain);
    form.put("tier", "VIP");
    Response made = send("/organisations", form);
    assertThat(made.statusCode()).isEqualTo(303);
    String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(page(path)).contains("&lt;Wang &amp; S").doesNotContain("<Wang");

    Map<String, String> slow = fields(page(path), path);
    assertThat(send(path, fields(page(path), path)).statusCode()).isEqualTo(303);
    assertThat(send(path, slow).statusCode()).isEqualTo(412);

    String customer = "/customers/" + customer("p" + unique + "@other.example.org", "STANDARD");
    Map<String, String> belongs = fields(page(customer), customer + "/organisation");
    belongs.put("organisation", "nobody " + unique);
    assertThat(after(send(customer + "/organisation", belongs), customer))
        .contains("No organisation has exactly this name");
    belongs.put("organisation", name);
    assertThat(after(send(customer + "/organisation", belongs), customer))
        .contains(path, "Belongs to the organisation now");
  }

  @Test
  void nothingOfAnErasedMemberIsLeftThere() {
    TicketApi.cancelImports();
    String organisation = organisation("\"" + domain + "\"", "VIP");
    String member = customer("li@" + domain, "STANDARD");
    admin()
        .get("/api/personal-data/" + member)
        .then()
        .body("data.organisation.id", hasItem(organisation));
    admin()
        .header("If-Match", read(member).header("ETag"))
        .post("/api/customers/" + member + "/erasure")
        .then()
        .statusCode(200);
    assertThat(page("/customers?organisation=" + organisation)).doesNotContain(domain + "</");
    assertThat(page("/organisations/" + organisation)).doesNotContain("li@");
    agent().get("/api/organisations/" + organisation).then().statusCode(404);
  }

  /** The page to which a form leads back, with the sentence that it has left. */
  private static String after(Response sent, String path) {
    sent.then().statusCode(303);
    return browser("en").cookies(sent.cookies()).get(path).asString();
  }

  private String organisation(String domains, String tier) {
    return create(domains, tier).then().statusCode(201).extract().path("id");
  }

  private Response create(String domains, String tier) {
    return manager().body(body(domains, tier)).post("/api/organisations");
  }

  private Response put(String organisation, String tier) {
    String path = "/api/organisations/" + organisation;
    return manager()
        .header("If-Match", manager().get(path).header("ETag"))
        .body(body("\"" + domain + "\"", tier))
        .put(path);
  }

  private String body(String domains, String tier) {
    return "{\"name\":\"%s\",\"domains\":[%s],\"tier\":%s}"
        .formatted(unique, domains, tier == null ? "null" : "\"" + tier + "\"");
  }

  private static Response contact(String email, String tier) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"Charged twice",
             "customer":{"email":"%s","tier":"%s","language":"en"}}
            """
                .formatted(email, tier))
        .post("/api/tickets");
  }

  private static String customer(String email, String tier) {
    return contact(email, tier).then().statusCode(201).extract().path("customerId");
  }

  private static Response read(String customer) {
    return agent().get("/api/customers/" + customer);
  }

  private static Response change(String customer, String body) {
    return agent()
        .header("If-Match", read(customer).header("ETag"))
        .body(body)
        .patch("/api/customers/" + customer);
  }

  private static Response join(String customer, String organisation) {
    String id = organisation == null ? "null" : "\"" + organisation + "\"";
    return agent()
        .header("If-Match", read(customer).header("ETag"))
        .body("{\"organisation\":" + id + "}")
        .put("/api/customers/" + customer + "/organisation");
  }
}
