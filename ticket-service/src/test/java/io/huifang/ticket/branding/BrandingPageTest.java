package io.huifang.ticket.branding;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.settings.SettingsForms;
import io.huifang.ticket.BrandForm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organisation's own name, colour and logo, as its customers see them. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BrandingPageTest {
  private static final String PATH = "/settings/branding";
  private static final Pattern STYLE = Pattern.compile("href=\"(/brand/style\\.css\\?v=\\w+)\"");
  private static final Pattern LOGO = Pattern.compile("src=\"(/brand/logo\\.png\\?v=\\w+)\"");

  @AfterEach
  void asBefore() {
    BrandForm.save(Map.of("name", "", "accent", "", "remove", "1"), null);
  }

  @Test
  void customersSeeIt() throws Exception {
    Map<String, String> brand = Map.of("name", "溪水 <Brook>", "accent", "#7A1F4D");
    assertThat(BrandForm.save(brand, picture("png")).statusCode()).isEqualTo(303);
    assertThat(SettingsForms.page(PATH)).contains("溪水 &lt;Brook&gt;", "#7a1f4d");
    String page = statusPage();
    assertThat(page).contains("<span>溪水 &lt;Brook&gt;</span>");
    Response style = given().get(found(STYLE, page));
    assertThat(style.asString()).startsWith(":root{--brand:#7a1f4d;--on-brand:#fff}");
    assertThat(style.header("Cache-Control")).contains("immutable");
    Response logo = given().get(found(LOGO, page));
    assertThat(logo.contentType()).isEqualTo("image/png");
    assertThat(logo.asByteArray()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aColourThatCannotBeReadIsRefusedWithOneThatCan() {
    Response answer = BrandForm.save(Map.of("name", "Brook", "accent", "#ffcc00"), null);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("contrast of 1.5 : 1 only", "would do", "value=\"#ffcc00\"", "value=\"Brook\"");
    assertThat(BrandForm.save(Map.of("accent", "red;}"), null).asString())
        .contains("A hash and six digits");
    assertThat(BrandForm.save(Map.of("name", "x".repeat(61)), null).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyPicturesAreLogos() throws IOException {
    byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes();
    assertThat(BrandForm.save(Map.of(), svg).asString()).contains("Not a PNG or JPEG");
    assertThat(BrandForm.save(Map.of(), picture("gif")).statusCode()).isEqualTo(400);
  }

  @Test
  void whoIsSlowerKeepsTheText() {
    String version = BrandForm.fields().get("version");
    assertThat(BrandForm.save(Map.of("name", "First"), null).statusCode()).isEqualTo(303);
    Response lost = BrandForm.save(Map.of("name", "Second", "version", version), null);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("Somebody else", "value=\"Second\"");
  }

  @Test
  void isTheAdministratorsOnly() {
    assertThat(manager().accept("text/html").get(PATH).statusCode()).isEqualTo(403);
  }

  private static String statusPage() {
    String ticket = id(open());
    String link = agent().post("/api/tickets/" + ticket + "/status-links").path("url");
    String path = link.replaceFirst("https?://[^/]+", "");
    Response entrance = given().redirects().follow(false).accept("text/html").get(path);
    return entrance.statusCode() == 200
        ? entrance.asString()
        : given()
            .cookies(entrance.cookies())
            .accept("text/html")
            .get(entrance.header("Location"))
            .asString();
  }

  private static String found(Pattern pattern, String page) {
    Matcher match = pattern.matcher(page);
    assertThat(match.find()).as(page).isTrue();
    return match.group(1);
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
