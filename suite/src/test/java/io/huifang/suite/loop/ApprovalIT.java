package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.huifang.suite.api.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agent asks for more than the own limit, a lead says yes on the phone, the agent sees it. */
class ApprovalIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api desk = rehearsal.as("li.na", "ticket");

  @Test
  void agentAsksLeadDecidesAgentSees() {
    limit("ROLE AGENT", "50");
    limit("ROLE LEAD", "500");
    String category = "grant-" + UUID.randomUUID();
    String id =
        desk.post("/api/tickets", Customers.contact(Customers.address(), category))
            .ok()
            .path("id")
            .asText();
    try (Browser browser = new Browser()) {
      Page agent = signedIn(browser.desk("en-GB", 1440, 900), "li.na", "/desk/tickets/" + id);
      agent.click("#grants summary");
      agent.fill("#grant [name=amount]", "120");
      agent.fill("#grant [name=text]", "The parcel was late twice");
      agent.check("#grant [name=waits]");
      agent.click("#grant button");
      agent.waitForSelector(".hf-toast");
      assertThat(agent.innerText("#grants")).contains("120.00 CNY", "asked for");
      assertThat(state(id)).isEqualTo("PENDING_INTERNAL");
      Browser.picture(agent, "approval-asked");

      Page lead = signedIn(browser.desk("zh-CN", 390, 844), "sun.yan", "/desk/approvals");
      String mine = ".hf-grants li:has-text(\"The parcel was late twice\")";
      assertThat(lead.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      Browser.picture(lead, "approval-phone");
      lead.click(mine + " button[value=yes]");
      lead.waitForSelector(".hf-notice.ok");
      assertThat(lead.querySelector(mine)).isNull();

      agent.reload();
      assertThat(agent.innerText("#grants")).contains("approved", "decided by");
      Browser.picture(agent, "approval-decided");
    }
    assertThat(state(id)).isEqualTo("OPEN");
  }

  private String state(String id) {
    return desk.get("/api/tickets/" + id).ok().path("state").asText();
  }

  private void limit(String whom, String amount) {
    SignedIn admin = new SignedIn(rehearsal, "admin", "ticket", "/settings");
    String form =
        "whom=%s&kind=VOUCHER&amount=%s&currency=CNY".formatted(whom.replace(" ", "+"), amount);
    assertThat(admin.post("/settings/limits", form, Map.of()).status()).isEqualTo(303);
  }

  private Page signedIn(Page page, String person, String path) {
    page.navigate(rehearsal.stack.url("ticket") + path);
    Browser.signIn(page, person);
    page.waitForSelector("main");
    return page;
  }
}
