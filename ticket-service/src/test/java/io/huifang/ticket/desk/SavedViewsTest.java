package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that people keep by a name. Each test has a team and people of its own. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SavedViewsTest {
  private static final String QUERY = "view=all&channel=CHAT&q=brook&sort=oldest&col=subject";
  @Inject EntityManager entities;
  @Inject UserTransaction transaction;
  private final String team = "team-" + UUID.randomUUID();
  private final String me = "agent-" + UUID.randomUUID();
  private final String lead = "lead-" + UUID.randomUUID();

  private RequestSpecification by(String person, String of, String role) {
    return as(person, of, role)
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded");
  }

  private RequestSpecification agent() {
    return by(me, team, "agent");
  }

  private RequestSpecification leader() {
    return by(lead, team, "lead");
  }

  private static Response keep(
      RequestSpecification who, String name, String query, String... more) {
    RequestSpecification form =
        who.urlEncodingEnabled(true)
            .formParam("list", "queue")
            .formParam("name", name)
            .formParam("query", query);
    for (int i = 0; i < more.length; i += 2) {
      form = form.formParam(more[i], more[i + 1]);
    }
    return form.post("/views");
  }

  private static String kept(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.header("Location");
    assertThat(address).contains("saved=");
    return address.substring(address.indexOf("saved=") + 6);
  }

  private static Response change(RequestSpecification who, String id, String act, String... more) {
    RequestSpecification form = who.urlEncodingEnabled(true).formParam("act", act);
    if (!List.of(more).contains("version")) {
      form = form.formParam("version", 1);
    }
    for (int i = 0; i < more.length; i += 2) {
      form = form.formParam(more[i], more[i + 1]);
    }
    return form.post("/views/" + id);
  }

  @Test
  void aViewIsATabThatKeepsFilterOrderAndColumns() {
    Response answer = keep(agent(), "Leaks <b>", QUERY);
    String id = kept(answer);
    assertThat(answer.header("Location")).contains("/desk?" + QUERY);
    Response list = agent().get("/desk?" + QUERY + "&saved=" + id);
    assertThat(list.asString())
        .contains("Leaks &lt;b&gt;", "/views/" + id, "<b>oldest first</b>", "Chat")
        .doesNotContain("Leaks <b>", "Category</th>", "Save changes");
    assertThat(agent().get("/desk?view=all&saved=" + id).asString()).contains("Save changes");
    assertThat(agent().get("/desk?saved=" + id).header("Location")).contains("/desk?" + QUERY);
    assertThat(by("agent-other", team, "agent").get("/desk").asString())
        .doesNotContain("Leaks &lt;b&gt;");
  }

  @Test
  void isChangedRenamedAndDeleted() {
    String id = kept(keep(agent(), "One", QUERY));
    kept(keep(agent(), "Two", QUERY));
    change(agent(), id, "replace", "query", "view=late").then().statusCode(303);
    assertThat(agent().get("/desk?saved=" + id).header("Location")).contains("/desk?view=late&");
    change(agent(), id, "rename", "name", "Uno", "version", "2").then().statusCode(303);
    assertThat(agent().get("/desk").asString()).contains("Uno").doesNotContain(">One<");
    Response taken = change(agent(), id, "rename", "name", "Two", "version", "3");
    assertThat(agent().cookies(taken.cookies()).get("/desk").asString())
        .contains("There is a view of that name already", ">Uno<");
    change(agent(), id, "delete", "version", "3").then().statusCode(303);
    change(agent(), id, "delete").then().statusCode(404);
    assertThat(agent().get("/desk").asString()).doesNotContain("Uno");
  }

  @Test
  void whatSomebodyElseKeepsIsNotThere() {
    String own = kept(keep(agent(), "Own", QUERY));
    String ofTeam = kept(keep(leader(), "Ours", QUERY, "for", "team"));
    String stranger = "agent-" + UUID.randomUUID();
    for (String act : List.of("rename", "replace", "delete", "start")) {
      String[] fields = {"name", "x", "query", "view=all"};
      change(by(stranger, team, "lead"), own, act, fields).then().statusCode(404);
      change(by(stranger, "team-x", "lead"), ofTeam, act, fields).then().statusCode(404);
    }
    by(stranger, team, "agent").get("/desk?saved=" + own).then().statusCode(404);
    // an address that says all is good for everybody, whoever has called it something
    by(stranger, team, "agent").get("/desk?" + QUERY + "&saved=" + own).then().statusCode(200);
    change(agent(), "not-an-id", "delete").then().statusCode(404);
    agent()
        .formParam("list", "board")
        .formParam("name", "X")
        .formParam("query", QUERY)
        .post("/views")
        .then()
        .statusCode(404);
  }

  @Test
  void theTeamsViewIsSeenByTheTeamAndChangedByWhoLeadsIt() {
    keep(agent(), "Not mine to give", QUERY, "for", "team").then().statusCode(403);
    String id = kept(keep(leader(), "Ours " + team, QUERY, "for", "team"));
    assertThat(agent().get("/desk").asString()).contains("Ours " + team);
    assertThat(agent().get("/desk?" + QUERY + "&saved=" + id).asString())
        .contains("View of the team")
        .doesNotContain("value=\"delete\"", "value=\"rename\"");
    change(agent(), id, "delete").then().statusCode(403);
    change(agent(), id, "rename", "name", "mine").then().statusCode(403);
    assertThat(by("agent-x", "team-x", "agent").get("/desk").asString())
        .doesNotContain("Ours " + team);
    change(by("admin-of-it", team, "admin"), id, "rename", "name", "Renamed")
        .then()
        .statusCode(303);
    assertThat(by("admin-of-none", null, "admin").get("/desk").asString())
        .doesNotContain("Renamed");
  }

  @Test
  void aListBeginsWithTheOneThatIsWantedForWhoWantsIt() {
    String id = kept(keep(leader(), "Morning", QUERY, "for", "team"));
    agent().get("/desk").then().statusCode(200);
    change(agent(), id, "start").then().statusCode(303);
    assertThat(agent().get("/desk").header("Location")).contains("/desk?" + QUERY);
    agent().get("/desk?view=team").then().statusCode(200);
    leader().get("/desk").then().statusCode(200);
    String other = kept(keep(agent(), "Evening", "view=late", "start", "on"));
    assertThat(agent().get("/desk").header("Location")).contains("/desk?view=late&saved=" + other);
    change(agent(), other, "no-start").then().statusCode(303);
    agent().get("/desk").then().statusCode(200);
    change(agent(), id, "start").then().statusCode(303);
    change(leader(), id, "delete").then().statusCode(303);
    agent().get("/desk").then().statusCode(200);
  }

  @Test
  void twoOfOneNameAtOnceAreOne() throws Exception {
    try (AutoCloseablePool pool = new AutoCloseablePool()) {
      Callable<Response> save = () -> keep(leader(), "Same", QUERY, "for", "team");
      List<Response> both =
          pool.threads.invokeAll(List.of(save, save)).stream().map(SavedViewsTest::done).toList();
      assertThat(both).allMatch(answer -> answer.statusCode() == 303);
      assertThat(both)
          .filteredOn(answer -> answer.header("Location").contains("saved="))
          .hasSize(1);
      assertThat(agent().get("/desk").asString().split(">Same<", -1)).hasSize(2);
    }
  }

  @Test
  void ofTwoLeadsWhoChangeAViewAtOnceTheSlowerOneIsToldAndLosesNothing() throws Exception {
    String id = kept(keep(leader(), "Ours", "view=all", "for", "team"));
    try (AutoCloseablePool pool = new AutoCloseablePool()) {
      List<Callable<Response>> both =
          Stream.of("CHAT", "PHONE")
              .<Callable<Response>>map(
                  channel ->
                      () ->
                          change(
                              by("lead-" + channel, team, "lead"),
                              id,
                              "replace",
                              "query",
                              "view=all&channel=" + channel,
                              "list",
                              "queue"))
              .toList();
      List<Response> answers =
          pool.threads.invokeAll(both).stream().map(SavedViewsTest::done).toList();
      List<String> pages = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        String channel = i == 0 ? "CHAT" : "PHONE";
        String address = answers.get(i).header("Location");
        assertThat(address).as("what each has put together").contains("channel=" + channel);
        pages.add(
            by("lead-" + channel, team, "lead")
                .cookies(answers.get(i).cookies())
                .get(address)
                .asString());
      }
      assertThat(pages).filteredOn(page -> page.contains("View saved.")).hasSize(1);
      int late = pages.get(0).contains("Somebody has changed this view meanwhile") ? 0 : 1;
      assertThat(pages.get(late)).contains("Somebody has changed this view meanwhile");
      // who wants it all the same has seen that somebody else has
      assertThat(pages.get(late)).contains("name=\"version\" value=\"2\"", "Save changes");
      String quicker = late == 0 ? "PHONE" : "CHAT";
      assertThat(leader().get("/desk?saved=" + id).header("Location"))
          .contains("channel=" + quicker);
    }
  }

  @Test
  void aNameOrADeletionThatCameTooLateIsKeptOnThePage() {
    String id = kept(keep(leader(), "Ours", "view=all", "for", "team"));
    change(leader(), id, "rename", "name", "Theirs").then().statusCode(303);
    Response late =
        change(leader(), id, "rename", "name", "Mine", "query", "view=all&channel=CHAT");
    assertThat(leader().cookies(late.cookies()).get(late.header("Location")).asString())
        .contains("Somebody has changed", "value=\"Mine\"", "Theirs", "Chat");
    assertThat(change(leader(), id, "delete").header("Location")).contains("saved=" + id);
    change(leader(), id, "delete", "version", "x").then().statusCode(400);
    change(leader(), id, "delete", "version", "2").then().statusCode(303);
    Response gone =
        change(leader(), id, "replace", "query", "view=all&channel=CHAT", "list", "queue");
    assertThat(gone.header("Location")).contains("channel=CHAT").doesNotContain("saved=");
    assertThat(leader().cookies(gone.cookies()).get(gone.header("Location")).asString())
        .contains("This view has been deleted meanwhile", "Chat");
  }

  @Test
  void thereIsAnEndOfThem() {
    for (int i = 0; i < 20; i++) {
      kept(keep(agent(), "No " + i, QUERY));
    }
    Response full = keep(agent(), "No 20", QUERY);
    assertThat(full.header("Location")).doesNotContain("saved=");
    assertThat(agent().cookies(full.cookies()).get("/desk?view=team").asString())
        .contains("There are 20 views already");
    kept(keep(leader(), "Still", QUERY));
  }

  @Test
  void whatNobodyKnowsAnyMoreIsLeftOut() throws Exception {
    String id = kept(keep(agent(), "Old", QUERY));
    transaction.begin();
    entities
        .createNativeQuery("update saved_view set query = :query where id = :id")
        .setParameter("query", "view=gone&state=ASLEEP&category=oven&sort=luck&col=colour&team2=x")
        .setParameter("id", UUID.fromString(id))
        .executeUpdate();
    transaction.commit();
    String address = agent().get("/desk?saved=" + id).header("Location");
    assertThat(address).contains("/desk?view=team&category=oven&saved=" + id);
    assertThat(agent().urlEncodingEnabled(false).get(address).asString())
        .contains("asks for something that is not there any more");
    agent().get("/desk?view=team&state=ASLEEP&saved=" + id).then().statusCode(200);
    assertThat(agent().get("/desk?view=team&state=ASLEEP&saved=" + id).asString())
        .contains("asks for something that is not there any more");
    agent().get("/desk?view=team&state=ASLEEP").then().statusCode(400);
  }

  @Test
  void whatIsNoViewIsRefused() {
    keep(agent(), " ", QUERY).then().statusCode(400);
    keep(agent(), "x".repeat(61), QUERY).then().statusCode(400);
    keep(agent(), "a\nb", QUERY).then().statusCode(400);
    keep(agent(), "a\0b", QUERY).then().statusCode(400);
    keep(agent(), "Long", "q=" + "x".repeat(4001)).then().statusCode(400);
    keep(agent(), "Wrong", "state=ASLEEP").then().statusCode(400);
    keep(agent(), "Broken", "q=%zz").then().statusCode(400);
    String id = kept(keep(agent(), "<script>alert(1)</script>", "view=all&nonsense=1&cursor=eA"));
    assertThat(agent().get("/desk?saved=" + id).header("Location"))
        .contains("/desk?view=all&saved");
    assertThat(agent().get("/desk").asString()).doesNotContain("<script>alert");
    change(agent(), id, "burn").then().statusCode(400);
  }

  private static Response done(Future<Response> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class AutoCloseablePool implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
