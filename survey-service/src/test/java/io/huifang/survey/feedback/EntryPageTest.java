package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feedback that somebody types in, and the categories that an administrator keeps. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EntryPageTest {
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final String PAGE = "/surveys/feedback/new";
  private static final String SETTINGS = "/settings/feedback-categories";
  private final String words = "<b>told-" + UUID.randomUUID();

  private static RequestSpecification person(String team, String role) {
    return as(role + "-" + team, team, role)
        .accept("text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }

  private Response bring(String team, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.putIfAbsent("source", "STAFF");
    form.putIfAbsent("text", words);
    return person(team, "lead").contentType(FORM).formParams(form).post(PAGE);
  }

  @Test
  void whatIsTypedInIsInTheInboxOfTheTeam() {
    String form = person("north", "lead").get(PAGE).then().statusCode(200).extract().asString();
    assertThat(form).contains("name=\"key\"").doesNotContain("value=\"ANSWER\"");
    Response done =
        bring("north", Map.of("name", "Zhang", "contact", "138", "category", "delivery/late"));
    assertThat(done.statusCode()).isEqualTo(303);
    String item = person("north", "lead").get(done.header("Location")).asString();
    assertThat(item).contains("&lt;b&gt;told-", "Suggestion of staff", "Zhang", "138");
    assertThat(person("south", "lead").get(done.header("Location")).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormThatIsSentTwiceAtOnceBringsOne() throws Exception {
    String key = UUID.randomUUID().toString();
    ExecutorService two = Executors.newFixedThreadPool(2);
    Callable<String> send = () -> bring("north", Map.of("key", key)).header("Location");
    List<Future<String>> sent = two.invokeAll(List.of(send, send));
    two.shutdown();
    assertThat(sent.get(0).get()).isEqualTo(sent.get(1).get()).startsWith("/surveys/feedback/");
    // somebody else's key opens nothing of theirs
    assertThat(bring("south", Map.of("key", key)).statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    Map<String, Map<String, String>> all =
        Map.of(
            "1 to 20000 characters", Map.of("text", " ", "name", "Li & Co"),
            "At most 200 characters", Map.of("name", "Li & Co" + "x".repeat(200)),
            "Choose one of the list", Map.of("source", "ANSWER", "name", "Li & Co"),
            "Choose one", Map.of("category", "no/such", "name", "Li & Co"));
    all.forEach(
        (said, fields) -> {
          Response refused = bring("north", fields);
          assertThat(refused.statusCode()).isEqualTo(400);
          assertThat(refused.asString()).contains(said, "Li &amp; Co");
        });
    assertThat(person("north", "agent").get(PAGE).statusCode()).isEqualTo(403);
  }

  private static Response add(String under, String code, String name) {
    return admin()
        .contentType(FORM)
        .formParams(Map.of("under", under, "code", code, "nameEn", name, "nameZh", name))
        .post(SETTINGS);
  }

  private static Response remove(String category, String subcategory) {
    return admin()
        .contentType(FORM)
        .formParams(Map.of("category", category, "subcategory", subcategory))
        .post(SETTINGS + "/removal");
  }

  private static RequestSpecification admin() {
    return person("", "admin");
  }

  @Test
  void categoriesComeAndGoOneByOne() {
    String code = "c" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(add("", code, "Parcels <i>").statusCode()).isEqualTo(303);
    assertThat(add(code, "wet", "Wet").statusCode()).isEqualTo(303);
    assertThat(admin().get(SETTINGS).asString()).contains("Parcels &lt;i&gt;", code + "/wet");
    assertThat(add(code, "wet", "Wet").asString()).contains("This code is there already");
    assertThat(add("", "a/b", "Wet").asString()).contains("without a slash");
    assertThat(add("gone-" + code, "wet", "Wet").asString()).contains("This first level is gone");
    Response refused = remove(code, "");
    assertThat(admin().cookies(refused.cookies()).get(SETTINGS).asString())
        .contains("Remove what belongs to it first");
    remove(code, "wet").then().statusCode(303);
    remove(code, "").then().statusCode(303);
    remove(code, "").then().statusCode(303);
    assertThat(admin().get(SETTINGS).asString()).doesNotContain("<code>" + code);
    assertThat(person("", "manager").get(SETTINGS).statusCode()).isEqualTo(403);
  }

  @Test
  void twoAdministratorsAtOnceBothHaveTheirs() throws Exception {
    String code = "two-" + UUID.randomUUID();
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> adds =
        Stream.of("-a", "-b")
            .<Callable<Integer>>map(s -> () -> add("", code + s, s).statusCode())
            .toList();
    for (Future<Integer> done : two.invokeAll(adds)) {
      assertThat(done.get()).isEqualTo(303);
    }
    two.shutdown();
    String page = admin().get(SETTINGS).asString();
    assertThat(Pattern.compile("<code>" + code + "-[ab]</code>").matcher(page).results().count())
        .isEqualTo(2);
    remove(code + "-a", "");
    remove(code + "-b", "");
  }
}
