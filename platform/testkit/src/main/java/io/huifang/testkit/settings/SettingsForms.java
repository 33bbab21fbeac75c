package io.huifang.testkit.settings;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of settings as an administrator's browser fills them in. */
public final class SettingsForms {
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern AREA =
      Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");

  private SettingsForms() {}

  public static RequestSpecification browser(String language) {
    return given()
        .accept("text/html")
        .header("Accept-Language", language)
        .redirects()
        .follow(false)
        .auth()
        .oauth2(TestTokens.token("admin", null, "admin"));
  }

  public static String page(String path) {
    return browser("en").get(path).then().statusCode(200).extract().asString();
  }

  public static Response send(String path, Map<String, String> fields) {
    return browser("en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(path);
  }

  /** What the main form of a page would send if nothing were typed. */
  public static Map<String, String> fields(String page, String action) {
    String form = page.substring(page.indexOf("action=\"" + action + "\""));
    form = form.substring(0, form.indexOf("</form>"));
    Map<String, String> fields = new LinkedHashMap<>();
    INPUT.matcher(form).results().forEach(found -> input(found.group(), fields));
    SELECT
        .matcher(form)
        .results()
        .forEach(
            found -> {
              Matcher selected = SELECTED.matcher(found.group(2));
              fields.put(found.group(1), selected.find() ? selected.group(1) : "");
            });
    AREA.matcher(form).results().forEach(found -> fields.put(found.group(1), found.group(2)));
    return fields;
  }

  private static void input(String tag, Map<String, String> fields) {
    boolean box = tag.contains("type=\"checkbox\"");
    if (!box || tag.contains(" checked")) {
      fields.put(attribute(tag, "name"), attribute(tag, "value"));
    }
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find()
        ? found
            .group(1)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
        : "";
  }
}
