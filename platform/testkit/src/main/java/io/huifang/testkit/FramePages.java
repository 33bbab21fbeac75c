package io.huifang.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Choices and files that the frame of every page is made of. */
public final class FramePages {
  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/(?:huifang|webjars|_static)/[^\"]+)\"");

  private FramePages() {}

  /** Language, theme and time zone are kept, lead back to the page, and nowhere else. */
  public static void assertChoices() {
    Response chosen = choose("huifang_language", "zh-CN", "/audit?kind=x");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.header("Location")).endsWith("/audit?kind=x");
    assertThat(page().cookie("huifang_language", "zh-CN").get("/audit").asString())
        .contains("<html lang=\"zh-CN\"", "跟随设备");
    assertThat(page().cookie("huifang_language", "en").get("/audit").asString())
        .contains("<html lang=\"en\"", "As the device");
    assertThat(choose("huifang_theme", "dark", "/").cookie("huifang_theme")).isEqualTo("dark");
    assertThat(page().cookie("huifang_theme", "dark").get("/audit").asString())
        .contains("data-bs-theme=\"dark\"");
    assertThat(choose("huifang_theme", "<b>", "/").cookies()).doesNotContainKey("huifang_theme");
    assertThat(choose("huifang_zone", "Europe/Berlin", "/").cookie("huifang_zone"))
        .isEqualTo("Europe.Berlin");
    assertThat(page().cookie("huifang_zone", "Europe.Berlin").get("/choices/zone").asString())
        .contains("<option selected>Europe/Berlin</option>", "<option>Asia/Shanghai</option>");
    assertThat(choose("huifang_zone", "Mars/Base", "/").cookies())
        .doesNotContainKey("huifang_zone");
    assertThat(page().cookie("huifang_zone", "Mars.Base").get("/choices/zone").statusCode())
        .isEqualTo(200);
    for (String away : List.of("//evil.example", "https://evil.example", "/\\evil.example", "x")) {
      assertThat(choose("huifang_rail", "1", away).header("Location"))
          .as(away)
          .doesNotContain("evil")
          .endsWith("/");
    }
  }

  /** Every file of a page is there, carries a version, and may be kept. */
  public static void assertAssets(String path) {
    List<String> files =
        FILE.matcher(page().get(path).asString()).results().map(FramePages::address).toList();
    assertThat(files).hasSizeGreaterThan(6);
    for (String file : files) {
      Response answer = given().header("Accept-Encoding", "gzip").get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).as(file).contains("immutable");
      assertThat(file).containsPattern("\\?v=[0-9a-f]{12}|/\\d+\\.\\d+\\.\\d+/");
    }
  }

  private static String address(MatchResult found) {
    return found.group(1).replace("&amp;", "&");
  }

  private static Response choose(String name, String value, String back) {
    return given()
        .redirects()
        .follow(false)
        .formParam(name, value)
        .formParam("back", back)
        .post("/choices");
  }

  private static RequestSpecification page() {
    return given()
        .accept("text/html")
        .auth()
        .oauth2(TestTokens.token("admin-frame", null, "admin"));
  }
}
