package io.huifang.survey.editor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A manager writes a questionnaire, form after form. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EditorTest {
  private static final String HERE = "/surveys/questionnaires";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private final String id = "repair-" + UUID.randomUUID().toString().substring(0, 8);

  private static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token("person-" + role, "north", role))
        .header("Accept-Language", "en")
        .accept("text/html")
        .redirects()
        .follow(false);
  }

  private static Response send(String path, Map<String, String> form) {
    return as("manager")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post(path);
  }

  private String page() {
    Response shown = as("manager").get(HERE + "/" + id);
    assertThat(shown.statusCode()).isEqualTo(200);
    return shown.asString();
  }

  private String version() {
    Matcher version = VERSION.matcher(page());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private void begin(String template) {
    assertThat(send(HERE, Map.of("name", id, "template", template)).statusCode()).isEqualTo(303);
  }

  private Response change(String below, Map<String, String> form) {
    Map<String, String> all = new HashMap<>(form);
    all.putIfAbsent("version", version());
    all.putIfAbsent("in", "en");
    return send(HERE + "/" + id + below, all);
  }

  @Test
  void buildsABranchAndAMatrixAndPublishes() {
    begin("");
    assertThat(page()).contains("There is no question yet", "disabled");
    change("/questions", Map.of("kind", "SCORE"));
    change("/questions", Map.of("kind", "MATRIX"));
    change(
        "/questions/overall", Map.of("text", "Is it repaired?", "required", "on", "points", "5"));
    change(
        "/questions/q2",
        Map.of("text", "In detail?", "opt.o1", "Punctual", "more", "Tidy", "when.overall", "1"));
    assertThat(page()).contains("only after 1 to", "Is it repaired?");
    assertThat(as("manager").get(HERE + "/" + id + "?q=q2&in=en").asString())
        .contains("value=\"Punctual\"", "value=\"Tidy\"");
    Response preview = as("manager").get(HERE + "/" + id + "/preview?lang=en");
    assertThat(preview.asString()).contains("Is it repaired?", "q2.o1").doesNotContain("<script");
    assertThat(preview.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(preview.header("Content-Security-Policy")).contains("form-action 'none'");
    assertThat(change("/publication", Map.of("reason", "new")).statusCode()).isEqualTo(303);
    assertThat(as("manager").get(HERE).asString()).contains(id, "Version 1");
  }

  @Test
  void whatIsWrongIsNotPublished() {
    begin("relationship");
    change("/questions/nps", Map.of("text", "Hello {secret}", "required", "on"));
    assertThat(page()).contains("Nothing is known for what stands in braces");
    assertThat(change("/publication", Map.of()).statusCode()).isEqualTo(409);
    assertThat(as("manager").get(HERE).asString()).contains("Not published yet");
  }

  @Test
  void twoWhoWriteAtOnceDoNotUndoEachOther() throws Exception {
    begin("after-service");
    String seen = version();
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> both = new ArrayList<>();
    for (String text : List.of("First", "Second")) {
      Map<String, String> form = Map.of("version", seen, "in", "en", "text", text);
      both.add(() -> send(HERE + "/" + id + "/questions/overall", form).statusCode());
    }
    List<Integer> codes = new ArrayList<>();
    for (Future<Integer> one : two.invokeAll(both)) {
      codes.add(one.get());
    }
    two.shutdown();
    assertThat(codes).containsExactlyInAnyOrder(303, 412);
    Response late = change("/questions/overall", Map.of("version", seen, "text", "Late"));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.asString()).contains("Somebody else has changed the draft");
  }

  @Test
  void aFileGoesOutAndComesBackTheSame() {
    begin("after-complaint");
    String yaml = file();
    assertThat(yaml).contains("kind: MATRIX", "anyOf");
    assertThat(upload(yaml).statusCode()).isEqualTo(303);
    assertThat(file()).isEqualTo(yaml);
    String french = yaml.replace("languages:", "languages:\n- fr");
    assertThat(upload(french).statusCode()).isEqualTo(303);
    assertThat(page()).contains("Not written in this language");
  }

  @Test
  void hostileFilesChangeNothing() {
    begin("after-complaint");
    String before = file();
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nquestions: [*b]\n";
    for (String file :
        List.of(
            bomb,
            "",
            "- 1",
            "name: {en: x}\nunknown: 1\n",
            "questions: [{key: 5, kind: NOTHING}]",
            "!!javax.script.ScriptEngineManager []",
            "name: [")) {
      assertThat(upload(file).statusCode()).as(file).isEqualTo(400);
    }
    assertThat(file()).isEqualTo(before);
  }

  @Test
  void anEmptyFileIsADraftInWhichAllIsMissing() {
    begin("after-complaint");
    assertThat(upload("questions: [null]\nlanguages: [null]\n").statusCode()).isEqualTo(303);
    assertThat(page()).contains("There is no question yet", "A language is not a tag");
    assertThat(change("/publication", Map.of()).statusCode()).isEqualTo(409);
    assertThat(as("manager").get(HERE + "/" + id + "/preview").statusCode()).isEqualTo(200);
  }

  private String file() {
    return as("manager").accept("*/*").get(HERE + "/" + id + "/file").asString();
  }

  private Response upload(String yaml) {
    return as("manager")
        .multiPart("version", version())
        .multiPart("file", "q.yaml", yaml.getBytes(StandardCharsets.UTF_8), "application/yaml")
        .post(HERE + "/" + id + "/file");
  }

  @Test
  void onlyManagersWriteAndBadInputIsSaidKindly() {
    begin("after-service");
    for (String role : List.of("agent", "specialist", "lead")) {
      assertThat(as(role).get(HERE + "/" + id).statusCode()).isEqualTo(403);
      assertThat(as(role).get(HERE).statusCode()).isEqualTo(403);
    }
    assertThat(as("manager").get(HERE + "/nobody-" + id).statusCode()).isEqualTo(404);
    assertThat(change("/questions", Map.of("kind", "POEM")).statusCode()).isEqualTo(400);
    assertThat(change("/questions", Map.of("kind", "TEXT", "version", "x")).statusCode())
        .isEqualTo(400);
    assertThat(send(HERE, Map.of("name", "")).statusCode()).isEqualTo(400);
    assertThat(send(HERE, Map.of("name", id)).statusCode()).isEqualTo(409);
    change("/questions/overall", Map.of("text", "<script>alert(1)</script>"));
    assertThat(page()).doesNotContain("<script>alert");
    assertThat(as("manager").get(HERE + "/" + id + "/preview?lang=en").asString())
        .doesNotContain("<script>alert");
  }
}
