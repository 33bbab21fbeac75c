package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is not believed but followed: tile, rows, ticket, answer, case, by clicks alone. */
class ManagerDayIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);

  @ParameterizedTest
  @CsvSource({"en-GB,1440,900", "zh-CN,390,844"})
  void followsATileToWhatTheCustomerSaid(String locale, int width, int height) {
    String category = "manager-" + UUID.randomUUID();
    String address = Customers.address();
    customers.resolvedTicket(address, category);
    try (Browser browser = new Browser()) {
      Page customer = browser.phone("en-GB");
      customer.navigate(customers.invitation(address, ""));
      customer.check("input[name=overall][value='1']");
      customer.fill("textarea[name=comment]", "Nobody called me back " + category);
      customer.click("form button");
      rehearsal.settle();

      Page page = browser.desk(locale, width, height);
      page.navigate(rehearsal.stack.url("kpi") + "/dashboard?category=" + category);
      Browser.signIn(page, "mei.chen");
      page.click("[data-tile=csat_top_box] a.v");
      page.waitForURL("**/dashboard/rows**");
      assertThat(page.locator(".hf-behind tbody tr").count()).isEqualTo(1);
      page.click(".hf-behind a[href*='/desk/tickets/']");
      page.waitForSelector("#answer");
      assertThat(page.innerText("#answer")).contains("1/5", category);
      Browser.picture(page, "manager-ticket-" + width);
      page.click("#answer a[href*='answer=']");
      page.waitForSelector(".hf-ans");
      assertThat(page.locator(".hf-ans").count()).isEqualTo(1);
      assertThat(page.innerText(".hf-ans")).contains("Nobody called me back " + category);
      page.click(".hf-ans a[href*='/board/cases/']");
      page.waitForSelector(".hf-quote");
      assertThat(page.innerText("main")).contains("Nobody called me back " + category);
    }
  }
}
