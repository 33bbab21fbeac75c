package io.huifang.survey.gateway;

import static io.huifang.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator sets a gateway and tries it out; the secret is never shown again. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ChannelSettingsTest {
  private static final String ODD = "https://gateway.example/\"><script>alert(1)</script>";
  @Inject Replicas replicas;
  private LocalGateway gateway;

  @BeforeEach
  void open() throws Exception {
    gateway = new LocalGateway();
    Gate.set("SMS", gateway.address(), false);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void theSecretIsKeptSealedAndShownNowhere() {
    String page = Gate.form().get(Gate.PAGE).then().statusCode(200).extract().asString();
    assertThat(page).contains(gateway.address()).doesNotContain(LocalGateway.SECRET);
    assertThat(
            replicas.count(
                "select count(*) from gateway where strpos(gateway::text, '%s') > 0"
                    .formatted(LocalGateway.SECRET)))
        .isZero();
    assertThat(
            replicas.count(
                "select count(*) from audit_entry t where strpos(t::text, '%s') > 0"
                    .formatted(LocalGateway.SECRET)))
        .isZero();
    // an empty field keeps it
    Gate.save("SMS", gateway.address(), "", false, Gate.version("SMS")).then().statusCode(303);
    tried("+8613800000000").then().body(containsString("p-"));
    assertThat(gateway.wrong()).isEmpty();
  }

  @Test
  void aTrialSaysThatItIsOneAndIsKeptNowhere() {
    long before = replicas.count("select count(*) from gateway_message");
    tried("+86 138-0000-0000").then().statusCode(200).body(containsString("has taken it"));
    assertThat(gateway.to("+86 138-0000-0000")).hasSize(1);
    assertThat(gateway.to("+86 138-0000-0000").get(0).path("test").asBoolean()).isTrue();
    assertThat(replicas.count("select count(*) from gateway_message")).isEqualTo(before);
    gateway.answers(422, "{\"code\":\"BAD_SIGNATURE\"}");
    tried("13800000000").then().body(containsString("has refused it: BAD_SIGNATURE"));
    gateway.answers(202, "{\"id\":\"<script>alert(1)</script>\"}");
    tried("13800000000")
        .then()
        .body(not(containsString("<script>alert(1)")))
        .body(containsString("&lt;script&gt;"));
    tried("<script>").then().statusCode(400).body(not(containsString("<script>")));
  }

  @Test
  void whatCannotBeAGatewayIsToldAndNothingIsLost() {
    for (String address : List.of("ftp://gateway.example", "gateway", "http://", ODD)) {
      Gate.save("SMS", address, "", true, Gate.version("SMS"))
          .then()
          .statusCode(400)
          .body(not(containsString("<script>alert(1)")));
    }
    Gate.save("SMS", "https://gateway.example", "short", true, Gate.version("SMS"))
        .then()
        .statusCode(400)
        .body(containsString("https://gateway.example"))
        .body(not(containsString("short\"")));
    Gate.save("EMAIL", gateway.address(), LocalGateway.SECRET, true, "0").then().statusCode(400);
  }

  @Test
  void ofTwoAtOnceOneIsTold() throws Exception {
    String version = Gate.version("SMS");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Callable<Integer> one =
        () -> Gate.save("SMS", gateway.address(), "", true, version).statusCode();
    List<Future<Integer>> both = threads.invokeAll(List.of(one, one));
    assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(303, 412);
    threads.shutdown();
  }

  @Test
  void onlyAdministratorsSetIt() {
    for (String role : List.of("agent", "specialist", "lead", "manager", "service")) {
      as("x", "north", role).accept("text/html").get(Gate.PAGE).then().statusCode(403);
    }
  }

  private static Response tried(String to) {
    return Gate.form().formParam("medium", "SMS").formParam("to", to).post(Gate.PAGE + "/test");
  }
}
