package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.huifang.suite.api.Api;
import io.huifang.suite.mail.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file from the agent to the customer and one back, in real browsers. */
class AttachmentIT {
  private static final byte[] REPORT =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4nGNgAAAAAgACKyRPXQAAAABJRU5E"
                  + "rkJggg==");
  private static final byte[] PROGRAM = program();
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);
  private final Api desk = rehearsal.as("li.na", "ticket");

  private static byte[] program() {
    byte[] bytes = new byte[512];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[0x3c] = (byte) 0x80;
    bytes[0x80] = 'P';
    bytes[0x81] = 'E';
    return bytes;
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  /** Desk in English, the customer with a cheap phone without script. */
  @Test
  void goesToTheCustomerAndOneComesBack() throws IOException {
    String address = Customers.address();
    String id = opened(address);
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser.desk("en-GB", 1440, 900), id);
      page.fill("#reply textarea", "Here is the report of the depot.");
      page.setInputFiles("#reply [data-attach]", file("setup.exe", PROGRAM));
      page.waitForSelector("#files-REPLY .refused >> text=setup.exe was not taken");
      Browser.picture(page, "attachment-refused");
      page.setInputFiles("#reply [data-attach]", file("Depot report.pdf", REPORT));
      page.waitForSelector("#files-REPLY >> text=Depot report.pdf");
      page.setInputFiles("#reply [data-attach]", file("wrong.png", PHOTO));
      page.waitForSelector("#files-REPLY >> text=wrong.png");
      page.click("#files-REPLY [aria-label='Take wrong.png away']");
      page.waitForSelector(
          "#files-REPLY >> text=wrong.png",
          new Page.WaitForSelectorOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      page.reload();
      page.waitForSelector("#files-REPLY >> text=Depot report.pdf");
      Browser.picture(page, "attachment-composer");
      page.fill("#reply textarea", "Here is the report of the depot.");
      page.click("#reply [data-send]");
      page.waitForSelector(".hf-msg.us .hf-file");
      assertThat(page.locator("#files-REPLY .hf-file").count()).isZero();

      Mail mail =
          rehearsal
              .stack
              .inbox()
              .await(
                  address, m -> m.text().contains("report of the depot"), Duration.ofSeconds(60));
      assertThat(mail.text()).contains("Enclosed: Depot report.pdf");

      Page customer = browser.phone("en-GB");
      customer.navigate(customers.statusLink(id));
      assertThat(saved(customer, ".files a")).isEqualTo(REPORT);
      customer.fill("#text", "This is how it looks here.");
      customer.setInputFiles("#files", file("setup.exe", PROGRAM));
      customer.click("#write button");
      assertThat(customer.innerText("[role=alert]")).contains("setup.exe was not taken");
      assertThat(customer.inputValue("#text")).isEqualTo("This is how it looks here.");
      Browser.picture(customer, "attachment-status-refused");
      customer.setInputFiles("#files", file("漏水.png", PHOTO));
      customer.click("#write button");
      customer.waitForSelector(".files >> text=漏水.png");
      assertThat(customer.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      Browser.picture(customer, "attachment-status");

      page.reload();
      page.waitForSelector(".hf-msg:not(.us) .hf-file");
      assertThat(saved(page, ".hf-msg:not(.us) .hf-file")).isEqualTo(PHOTO);
      Browser.picture(page, "attachment-desk");
    }
    JsonNode messages = desk.get("/api/tickets/" + id + "/messages").ok();
    assertThat(messages.findValuesAsText("name")).containsExactly("Depot report.pdf", "漏水.png");
  }

  /** A note with a picture, on a phone and in Chinese; the customer does not see it. */
  @Test
  void staysInsideWithANoteFromAPhone() {
    String id = opened(Customers.address());
    try (Browser browser = new Browser()) {
      Page page = signedIn(browser.desk("zh-CN", 390, 844), id);
      page.check("[name=composer][value=note]", new Page.CheckOptions().setForce(true));
      page.fill("#note textarea", "现场照片");
      page.setInputFiles("#note [data-attach]", file("现场.png", PHOTO));
      page.waitForSelector("#files-NOTE >> text=现场.png");
      Browser.picture(page, "attachment-phone");
      page.click("#note [data-send]");
      page.waitForSelector(".hf-msg.note .hf-file");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      Page customer = browser.phone("zh-CN");
      customer.navigate(customers.statusLink(id));
      assertThat(customer.content()).doesNotContain("现场.png");
    }
  }

  private static byte[] saved(Page page, String link) throws IOException {
    Download download = page.waitForDownload(() -> page.click(link));
    return Files.readAllBytes(download.path());
  }

  private String opened(String address) {
    return desk.post("/api/tickets", Customers.contact(address, "file-" + UUID.randomUUID()))
        .ok()
        .path("id")
        .asText();
  }

  private Page signedIn(Page page, String id) {
    page.navigate(rehearsal.stack.url("ticket") + "/desk/tickets/" + id);
    Browser.signIn(page, "li.na");
    page.waitForSelector("main");
    return page;
  }
}
