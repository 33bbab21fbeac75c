package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A click becomes one ticket or case, whatever the sibling is doing. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(SiblingServer.class)
class OnwardTest {
  private final String words = "said-" + UUID.randomUUID();
  @Inject SettableClock clock;
  @Inject DueService due;
  private Told one;

  @BeforeEach
  void said() {
    clock.reset();
    String author = "\"authorName\":\"Wang Wei\",\"authorContact\":\"wang@example.org\"";
    one = Told.bring(Told.body("SOCIAL", words, author));
  }

  @AfterEach
  void nothingIsLeft() {
    clock.advance(Duration.ofHours(1));
    due.drain();
    clock.reset();
  }

  private void click(String what) {
    manager().post("/api/feedback/" + one.id() + "/" + what).then().statusCode(202);
  }

  private ValidatableResponse errands() {
    return manager().get("/api/feedback/" + one.id() + "/errands").then().statusCode(200);
  }

  @Test
  void twoClicksMakeOneTicket() {
    click("ticket");
    click("ticket");
    due.drain();
    click("ticket");
    due.drain();
    assertThat(SiblingServer.asked(words))
        .singleElement()
        .asString()
        .startsWith("/api/tickets")
        .contains("\"name\":\"Wang Wei\"", "\"email\":\"wang@example.org\"", one.number());
    one.read().body("ticketNumber", startsWith("T-9")).body("state", equalTo("OPEN"));
  }

  @Test
  void aCaseIsAboutATicketThatIsOpenedFirst() {
    click("case");
    due.drain();
    assertThat(SiblingServer.asked(words)).hasSize(2);
    String ticket = one.read().body("caseNumber", startsWith("C-9")).extract().path("ticketId");
    assertThat(SiblingServer.asked(words).get(1))
        .startsWith("/api/cases")
        .contains("\"ticketId\":\"" + ticket + "\"", "\"severity\":\"MEDIUM\"");
  }

  @Test
  void aSiblingThatIsDownLosesNothing() {
    SiblingServer.down();
    try {
      click("ticket");
      due.drain();
      one.read().body("ticketId", nullValue());
      errands()
          .body("items[0].trouble", containsString("Exception"))
          .body("items[0].refused", equalTo(false))
          .body("items[0].done", equalTo(false));
    } finally {
      SiblingServer.on();
    }
    click("ticket");
    due.drain();
    one.read().body("ticketNumber", startsWith("T-9"));
    assertThat(SiblingServer.asked(words)).hasSize(1);
  }

  @Test
  void whatWasRefusedIsAskedAgainOnlyByAClick() {
    SiblingServer.refuse(1);
    click("ticket");
    due.drain();
    errands()
        .body("items[0].trouble", equalTo("400 category is odd"))
        .body("items[0].refused", equalTo(true));
    clock.advance(Duration.ofHours(1));
    due.drain();
    assertThat(SiblingServer.asked(words)).hasSize(1);
    one.now().sorted("{\"severity\":\"LOW\",\"category\":\"billing\"}");
    click("ticket");
    due.drain();
    one.read().body("ticketNumber", startsWith("T-9"));
    assertThat(SiblingServer.asked(words).get(1)).contains("\"category\":\"billing\"");
  }

  @Test
  void whatIsClosedGoesNowhere() {
    one.does("closure", "{\"noAnswer\":{\"reason\":\"spam\",\"saidBy\":\"Li\"}}");
    manager().post("/api/feedback/" + one.id() + "/ticket").then().statusCode(409);
  }
}
