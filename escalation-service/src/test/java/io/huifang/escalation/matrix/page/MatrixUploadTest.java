package io.huifang.escalation.matrix.page;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is looked at before anything is published, and nobody's publishing is lost by it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MatrixUploadTest {
  private static final String MATRIX = "/settings/matrix";
  private static final String PATH = MATRIX + "/file";
  private static final String ANOTHER =
      """
      - name: from a file
        category: uploads
        calendar: working-days
        levels:
        - who:
          - lead
          withinMinutes: 61
      """;
  @Inject SettableClock clock;
  private String before;

  @BeforeAll
  static void files() {
    EscalationApi.sendYamlAsText();
  }

  @BeforeEach
  void asItIs() {
    clock.reset();
    before = file();
  }

  @AfterEach
  void asItWas() {
    if (!file().equals(before)) {
      as("admin", null, "admin")
          .accept("*/*")
          .contentType("application/yaml")
          .header("If-Match", "\"" + version() + "\"")
          .body(before)
          .put("/api/escalation-matrix/file")
          .then()
          .statusCode(201);
    }
  }

  private static String file() {
    return as("admin", null, "admin")
        .accept("application/yaml")
        .get("/api/escalation-matrix/file")
        .asString();
  }

  private static int version() {
    return as("admin", null, "admin").get("/api/escalation-matrix/current").path("version");
  }

  private static Response upload(String yaml) {
    return upload(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Response upload(byte[] bytes) {
    return browser("en")
        .multiPart("version", fields(page(MATRIX), PATH).get("version"))
        .multiPart("file", "matrix.yaml", bytes, "application/yaml")
        .post(PATH);
  }

  private static Response send(Map<String, String> form) {
    return browser("en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post(PATH);
  }

  /** The form that a look at this file leads to, ready to be published. */
  private static Map<String, String> looked(String yaml) {
    Response page = upload(yaml);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    Map<String, String> form = new HashMap<>(fields(page.asString(), PATH));
    form.put("yaml", yaml);
    form.put("do", "publish");
    form.put("reason", "from the <file>");
    return form;
  }

  @Test
  void saysWhatWouldChangeAndPublishesIt() {
    int version = version();
    String more = before.replaceFirst("withinMinutes: [0-9]+", "withinMinutes: 77") + ANOTHER;
    upload(more)
        .then()
        .statusCode(200)
        .body(containsString("from a file: new rule"))
        .body(containsString("→ 1 h 17 min"))
        .body(containsString("id=\"effect\""));
    assertThat(version()).isEqualTo(version);

    assertThat(send(looked(more)).statusCode()).isEqualTo(303);
    assertThat(version()).isEqualTo(version + 1);
    assertThat(page(MATRIX)).contains("from a file: new rule", "from the &lt;file&gt;");

    upload(before)
        .then()
        .statusCode(200)
        .body(containsString("from a file: "))
        .body(containsString("made from version " + version + ", and version " + (version + 1)));
    browser("zh-CN")
        .multiPart("version", String.valueOf(version + 1))
        .multiPart("file", "m.yaml", more.getBytes(StandardCharsets.UTF_8), "application/yaml")
        .post(PATH)
        .then()
        .statusCode(200)
        .body(containsString("没有可发布的内容"));
    // an editor has put its mark in front and ends lines as Windows does
    upload("\uFEFF" + before.replace("\n", "\r\n")).then().statusCode(200);
  }

  @Test
  void whatIsWrongIsSaidByLineOrFieldAndCanBeMended() {
    int version = version();
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put(before + ANOTHER.replace("61", "soon"), ".levels[0].withinMinutes");
    wrong.put(before + ANOTHER.replace("- lead", "- king"), ".levels[0].who[0]");
    wrong.put(before + ANOTHER.replace("working-days", "never"), ".calendar");
    wrong.put(before + ANOTHER.replace("from a file", "[a, b]"), ".name");
    wrong.put(before + ANOTHER.replace("category", "categori"), ".categori");
    wrong.put("rules: 7\n", "rules");
    wrong.put("- 1\n- 2\n", "line 1");
    wrong.put("rules:\n  - {", "line");
    wrong.put("a: &a [x, x]\nb: &b [*a, *a]\nrules: [*b, *b]\n", "anchors and references");
    wrong.put("rules: " + "[".repeat(20_000), "line");
    wrong.put("rules: !!java.net.URL [\"http://127.0.0.1/\"]\n", "rules");
    wrong.put("rules: \u0000\u0007", "line");
    wrong.put("rules: []\n", "rules");
    wrong.forEach(
        (yaml, place) ->
            upload(yaml)
                .then()
                .statusCode(400)
                .body(containsString("Not possible like this: "), containsString(place)));
    assertThat(version()).isEqualTo(version);
    Map<String, String> mended = looked(before + ANOTHER);
    mended.put("do", "check");
    mended.put("yaml", before + ANOTHER.replace("61", "62"));
    send(mended).then().statusCode(200).body(containsString("from a file: new rule"));
    mended.put("yaml", "</textarea><script>alert(1)</script>");
    send(mended)
        .then()
        .statusCode(400)
        .body(not(containsString("<script>alert")))
        .body(containsString("&lt;/textarea&gt;"));
  }

  @Test
  void whatIsNoTextOrTooMuchIsNotTaken() {
    int version = version();
    upload(new byte[] {(byte) 0xFF, (byte) 0xFE, 'r', 0, 'u', 0})
        .then()
        .statusCode(400)
        .body(containsString("not text in UTF-8"));
    upload(new byte[] {(byte) 0xC0, (byte) 0xAF})
        .then()
        .statusCode(400)
        .body(containsString("not text in UTF-8"));
    upload("#".repeat(600_000)).then().statusCode(400).body(containsString("too large"));
    upload("#".repeat(2_100_000)).then().statusCode(413).contentType("text/html");
    upload("").then().statusCode(400).body(containsString("Choose a file"));
    browser("en")
        .multiPart("version", String.valueOf(version))
        .post(PATH)
        .then()
        .statusCode(400)
        .body(containsString("Choose a file"));
    for (String nonsense : List.of("", "one", "-1")) {
      browser("en")
          .multiPart("version", nonsense)
          .multiPart("file", "m.yaml", new byte[] {'a'}, "application/yaml")
          .post(PATH)
          .then()
          .statusCode(400);
    }
    as("spec-1", null, "specialist")
        .accept("text/html")
        .contentType("multipart/form-data")
        .multiPart("version", "1")
        .post(PATH)
        .then()
        .statusCode(403);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void ofManyWhoPublishAtOnceOneDoesAndTheOthersKeepTheirText() {
    int version = version();
    Map<String, String> form = looked(before + ANOTHER);
    List<Response> answers =
        IntStream.range(0, 6).parallel().mapToObj(i -> send(new HashMap<>(form))).toList();
    assertThat(answers).filteredOn(one -> one.statusCode() == 303).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.statusCode() != 303)
        .allSatisfy(
            one -> {
              assertThat(one.statusCode()).isEqualTo(412);
              assertThat(one.asString()).contains("has published version", "from a file");
            });
    assertThat(version()).isEqualTo(version + 1);
    Map<String, String> late = new HashMap<>(form);
    late.put("yaml", before);
    assertThat(send(late).statusCode()).isEqualTo(412);
    assertThat(file()).contains("from a file");
  }

  @Test
  void whatWasNotLookedAtOrSaysNoReasonIsNotPublished() {
    int version = version();
    Map<String, String> form = looked(before + ANOTHER);
    form.put("yaml", before + ANOTHER.replace("61", "63"));
    send(form).then().statusCode(200).body(containsString("changed after the last look"));
    form.put("yaml", before + ANOTHER);
    form.put("reason", " ");
    send(form).then().statusCode(400).body(containsString("Say why"));
    Map<String, String> same = new HashMap<>(form);
    same.put("yaml", before);
    same.put("do", "check");
    send(same).then().statusCode(200).body(containsString("there is nothing to publish"));
    assertThat(version()).isEqualTo(version);
  }
}
