package io.huifang.ticket.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way through an import in a browser, without script. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ImportPageTest {
  private static final String FILE =
      """
      Ticket No,Opened,Resolved,Category,Title
      page-1,2024-05-01 10:00,2024-05-01 11:00,billing,=cmd|' /C calc'!A0
      page-2,2024-05-02 10:00,,billing,<script>alert(1)</script>
      page-3,not yet,,billing,c
      """;
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void clock() {
    clock.reset();
  }

  private static RequestSpecification admin(String language) {
    return given()
        .auth()
        .oauth2(TestTokens.token("admin", null, "admin"))
        .header("Accept-Language", language)
        .accept("text/html")
        .redirects()
        .follow(false);
  }

  @Test
  void leadsFromTheFileToTheUndo() throws IOException {
    Response sent =
        admin("en")
            .multiPart("file", "past.csv", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
            .multiPart("target", "ticket")
            .post("/imports");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    String page = Path.of(java.net.URI.create(sent.header("Location")).getPath()).toString();

    String columns = show(page, "columns");
    assertThat(columns)
        .contains("Ticket No", "page-2", "What the columns mean", "firstContactAt: {column:")
        .doesNotContain("<script>alert");
    String mapping =
        """
        target: ticket
        zone: UTC
        externalId: {column: "Ticket No"}
        fields:
          subject: {column: Title}
          firstContactAt: {column: Opened, type: timestamp, patterns: ["uuuu-MM-dd H:mm"], required: true}
          resolvedAt: {column: Resolved, type: timestamp, patterns: ["uuuu-MM-dd H:mm"]}
        """;
    Response wrong = start(page, mapping.replace("subject:", "shoe:"), "DRY_RUN");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString()).contains("shoe", "is not a field of ticket", "<textarea");

    assertThat(start(page, mapping, "DRY_RUN").statusCode()).isEqualTo(303);
    assertThat(show(page, "running")).contains("http-equiv=\"refresh\"", "running");
    due.drain();
    assertThat(show(page, "dry-run"))
        .contains(
            "this is what would come", "1 of 3 records would not be taken", "RESOLVED 1", "OPEN 1")
        .contains("2024-05-01T10:00:00Z", "&lt;script&gt;")
        .doesNotContain("http-equiv=\"refresh\"");

    assertThat(start(page, mapping, "ADD").statusCode()).isEqualTo(303);
    due.drain();
    assertThat(show(page, "done")).contains("done", "bad.csv", "Take the whole import back");
    String job = page.substring(page.lastIndexOf('/') + 1);
    String told = shown("/imports/rows?view=bad&job=" + job);
    assertThat(told).contains("Rows of past.csv", "page-3", "Opened", "not yet", "1–1 of 1");
    assertThat(shown("/imports/rows?view=bad&job=" + job + "&q=NOT+Y&column=Opened"))
        .contains("page-3");
    assertThat(shown("/imports/rows?view=bad&job=" + job + "&field=subject"))
        .contains("Nothing fits");
    assertThat(shown("/imports/rows?view=changed&job=" + job)).contains("Nothing to tell here");
    assertThat(told).doesNotContain("action=\"/views\"");
    assertThat(admin("en").accept("text/csv").get("/imports/rows.csv?job=" + job).asString())
        .startsWith("\uFEFF\"Record\",\"Id\"")
        .contains("\"page-3\"");
    Response bad = admin("en").accept("text/csv").get(page + "/bad.csv");
    assertThat(bad.asString())
        .contains("record,line,externalId", "\"page-3\"", "\"Opened\"", "\"not yet\"");
    assertThat(admin("en").post(page + "/undo").statusCode()).isEqualTo(303);
    due.drain();
    assertThat(show(page, "undone")).contains("taken back", "Taken out again");
    assertThat(admin("zh-CN").get("/imports").asString()).contains("有收不下的行", "past.csv");
  }

  @Test
  void importsAreAListLikeAllOthers() throws IOException {
    String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 52; i++) {
      admin("en")
          .multiPart("file", mark + i + ".csv", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
          .multiPart("target", i == 0 ? "customer" : "ticket")
          .post("/imports");
    }
    String first = shown("/imports?q=" + mark.toUpperCase(Locale.ROOT));
    assertThat(first)
        .contains(mark + "51.csv", "1–50<", "To be started")
        .doesNotContain(mark + "1.");
    String rest = follow(first, "next");
    assertThat(rest).contains(mark + "0.csv", mark + "1.csv", "51–52 of 52");
    assertThat(follow(rest, "prev")).contains(mark + "51.csv").doesNotContain(mark + "1.csv");
    assertThat(shown("/imports?view=open&sort=oldest&q=" + mark)).contains(mark + "0.csv");
    assertThat(shown("/imports?target=customer&q=" + mark)).contains("1–1 of 1", mark + "0.csv");
    assertThat(shown("/imports?view=failed&q=" + mark)).contains("Nothing fits");
    assertThat(shown("/imports?q=%25" + mark)).contains("Nothing fits");
    assertThat(shown("/imports?col=mode&q=" + mark)).doesNotContain("Corrected</th>");
    assertThat(
            admin("en").accept("text/csv").get("/imports/imports.csv?q=" + mark).asString().lines())
        .hasSize(53);
    for (String wrong : List.of("state=ASLEEP", "sort=x", "cursor=eA", "col=x")) {
      assertThat(admin("en").get("/imports?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    for (String wrong : List.of("", "?job=x", "?view=bad")) {
      assertThat(admin("en").get("/imports/rows" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(admin("en").get("/imports/rows?job=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private static String shown(String address) {
    Response shown = admin("en").urlEncodingEnabled(false).get(address);
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    return shown.asString();
  }

  private static String follow(String page, String rel) {
    Matcher link =
        Pattern.compile("href=\"(/imports\\?[^\"]*)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(link.find()).as(rel).isTrue();
    return shown(link.group(1).replace("&amp;", "&"));
  }

  private static Response start(String page, String mapping, String mode) {
    return admin("en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("mapping", mapping)
        .formParam("mode", mode)
        .post(page + "/start");
  }

  /** The page in both languages; kept for whoever wants to look at it. */
  private static String show(String page, String name) throws IOException {
    assertThat(admin("zh-CN").get(page).statusCode()).isEqualTo(200);
    Response shown = admin("en").get(page);
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve("import-" + name + ".html"), shown.asString());
    return shown.asString();
  }

  @Test
  void anEmptyFileAndAnythingElseAreToldKindlyAndNobodyElseComesIn() {
    Response empty =
        admin("en")
            .multiPart("file", "empty.csv", new byte[0], "text/csv")
            .multiPart("target", "ticket")
            .post("/imports");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.asString()).contains("empty");
    assertThat(
            given()
                .auth()
                .oauth2(TestTokens.token("agent-li", "north", "agent"))
                .get("/imports")
                .statusCode())
        .isEqualTo(403);
  }
}
