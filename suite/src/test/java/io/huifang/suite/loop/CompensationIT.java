package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A specialist gives a customer something at the case; a manager decides at the ticket. */
class CompensationIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers people = new Customers(rehearsal);

  @Test
  void askedAtTheCaseDecidedAtTheTicketAndBothSayIt() {
    limit("ROLE SPECIALIST", "50");
    limit("ROLE LEAD", "500");
    limit("ROLE MANAGER", "5000");
    JsonNode found = people.escalated("compensation-" + UUID.randomUUID());
    String id = found.path("id").asText();
    String ticket = found.path("ticketId").asText();
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB", 1440, 900);
      page.navigate(rehearsal.stack.url("escalation") + "/board");
      Browser.signIn(page, "xu.feng");
      page.waitForURL("**/board**");
      page.navigate(
          rehearsal.stack.url("escalation") + "/board/cases/" + found.path("number").asText());
      page.fill("#close [name=answer]", "typed and not sent");
      give(page, "20");
      // what was being written for the customer is still there
      assertThat(page.inputValue("#close [name=answer]")).isEqualTo("typed and not sent");
      until(id, "20", "GRANTED");
      give(page, "120.50");
      String grant = until(id, "120.50", "ASKED");
      page.reload();
      assertThat(page.innerText("#compensation"))
          .contains("20.00 CNY", "granted", "120.50 CNY", "waits for approval");
      assertThat(page.innerText("#close")).contains("The case can be closed meanwhile");
      Browser.picture(page, "compensation-asked");

      Api tickets = rehearsal.as("mei.chen", "ticket");
      JsonNode kept = tickets.get("/api/tickets/" + ticket + "/grants").ok();
      assertThat(kept.size()).isEqualTo(2);
      assertThat(kept.findValuesAsText("state")).containsExactly("GRANTED", "ASKED");
      SignedIn manager = new SignedIn(rehearsal, "mei.chen", "ticket", "/desk");
      assertThat(manager.get("/desk/tickets/" + ticket).body())
          .contains("20.00 CNY", "120.50 CNY", "waited twice");

      tickets.changeAt("/api/grants/" + grant, "/decision", Map.of("approved", true), "\"1\"").ok();
      until(id, "120.50", "APPROVED");
      page.reload();
      assertThat(page.innerText("#compensation")).contains("approved", "decided by");
      Browser.picture(page, "compensation-decided");
    }
  }

  private static void give(Page page, String amount) {
    page.click("#compensation summary");
    page.fill("#compensation [name=amount]", amount);
    page.fill("#compensation [name=reason]", "waited twice");
    page.click("#compensation form button");
    page.waitForSelector("[role=status]");
  }

  /** Waits until escalation-service has been told; the id of what was given. */
  private String until(String id, String amount, String state) {
    Api cases = rehearsal.as("xu.feng", "escalation");
    return rehearsal
        .soon()
        .until(
            () -> {
              for (JsonNode one : cases.get("/api/cases/" + id + "/compensations").ok()) {
                boolean meant =
                    one.path("amount").decimalValue().compareTo(new BigDecimal(amount)) == 0;
                if (meant && one.path("state").asText().equals(state)) {
                  return one.path("id").asText();
                }
              }
              return "";
            },
            found -> !found.isEmpty());
  }

  private void limit(String whom, String amount) {
    SignedIn admin = new SignedIn(rehearsal, "admin", "ticket", "/settings");
    String form =
        "whom=%s&kind=VOUCHER&amount=%s&currency=CNY".formatted(whom.replace(" ", "+"), amount);
    assertThat(admin.post("/settings/limits", form, Map.of()).status()).isEqualTo(303);
  }
}
